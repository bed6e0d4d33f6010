package org.disputehub.ledger;

import org.disputehub.errors.BadQuestion;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** Days in China, both included. */
record Days(LocalDate from, LocalDate to) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MOST = 400;

    /** @param from, to such as 2026-06-03; today where they are not given */
    static Days of(String from, String to, Clock clock) {
        LocalDate last = to == null ? today(clock) : day(to);
        LocalDate first = from == null ? last : day(from);
        if (first.isAfter(last) || first.plusDays(MOST).isBefore(last)) {
            throw new BadQuestion("from, to: expected at most " + MOST + " days, the earlier first");
        }
        return new Days(first, last);
    }

    static Days longest(String to, Clock clock) {
        LocalDate last = of(to, to, clock).to;
        return new Days(last.minusDays(MOST), last);
    }

    /** The last so many; a report's time and this node's clock may lie on two sides of midnight, so that the next is one of them. */
    static Days last(int days, Clock clock) {
        return new Days(today(clock).minusDays(days), today(clock).plusDays(1));
    }

    Timestamp begin() {
        return Timestamp.from(from.atStartOfDay(CHINA).toInstant());
    }

    Timestamp end() {
        return Timestamp.from(to.plusDays(1).atStartOfDay(CHINA).toInstant());
    }

    private static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(CHINA));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadQuestion("from, to: expected days such as 2026-06-03");
        }
    }
}
