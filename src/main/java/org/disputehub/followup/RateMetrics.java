package org.disputehub.followup;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import org.springframework.stereotype.Component;

import java.util.stream.Stream;

/** What the rates of this month are made of, by county and source: a monitor divides them itself. */
@Component("rateMetrics")
class RateMetrics {

    private final Rates rates;
    private final MultiGauge gauges;

    RateMetrics(Rates rates, MeterRegistry meters) {
        this.rates = rates;
        this.gauges = MultiGauge.builder("hub.rates").description("of this month: settled of dispatched, satisfied of answered, visited of visits due").register(meters);
    }

    public void refresh() {
        gauges.register(rates.of(rates.thisMonth(), rates.thisMonth()).stream().flatMap(RateMetrics::rows).toList(), true);
    }

    private static Stream<Row<?>> rows(Rates.Counts counts) {
        return Stream.of(row(counts, "dispatched", counts.dispatched()), row(counts, "settled", counts.settled()), row(counts, "visits_due", counts.visitsDue()),
                row(counts, "visited", counts.visited()), row(counts, "answered", counts.answered()), row(counts, "satisfied", counts.satisfied()));
    }

    private static Row<?> row(Rates.Counts counts, String what, long value) {
        return Row.of(Tags.of("county", counts.county(), "source", counts.source(), "count", what), value);
    }
}
