package org.disputehub.followup;

import org.disputehub.errors.BadQuestion;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;

/** 办结率 满意率 回访率, each with its numerator and denominator. */
@RestController
class RatesEndpoint {

    private static final int MOST_MONTHS = 36;

    private final Rates rates;

    RatesEndpoint(Rates rates) {
        this.rates = rates;
    }

    /** @param rate null where the denominator is 0 */
    record Rate(long numerator, long denominator, Double rate) {
        static Rate of(long numerator, long denominator) {
            return new Rate(numerator, denominator, denominator == 0 ? null : (double) numerator / denominator);
        }
    }

    /** @param completion settled of dispatched; @param satisfaction satisfied of answered; @param visit made of due */
    record Row(String month, String county, String source, Rate completion, Rate satisfaction, Rate visit) {
    }

    /** @param from, to months such as 2026-06, both included; this month where they are not given */
    @GetMapping("/api/v1/rates")
    List<Row> rates(@RequestParam(name = "from", required = false) String from, @RequestParam(name = "to", required = false) String to,
                    @RequestParam(name = "county", required = false) String county, @RequestParam(name = "source", required = false) String source) {
        YearMonth first = month(from);
        YearMonth last = month(to);
        if (last.isBefore(first) || first.plusMonths(MOST_MONTHS).isBefore(last)) {
            throw new BadQuestion("from, to: expected at most " + MOST_MONTHS + " months, the earlier first");
        }
        return rates.of(first, last).stream().filter(row -> (county == null || county.equals(row.county())) && (source == null || source.equals(row.source())))
                .map(row -> new Row(row.month(), row.county(), row.source(), Rate.of(row.settled(), row.dispatched()), Rate.of(row.satisfied(), row.answered()),
                        Rate.of(row.visited(), row.visitsDue()))).toList();
    }

    private YearMonth month(String text) {
        try {
            return text == null ? rates.thisMonth() : YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadQuestion("from, to: expected months such as 2026-06");
        }
    }
}
