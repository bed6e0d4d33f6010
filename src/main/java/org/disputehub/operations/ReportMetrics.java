package org.disputehub.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.disputehub.dispute.Decided;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what became of reports, by connector, outcome and county. */
@Component("reportMetrics")
class ReportMetrics {

    private record Labels(String connector, String outcome, String county) {
    }

    private final MeterRegistry meters;
    private final Map<Labels, Counter> counters = new ConcurrentHashMap<>();

    ReportMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    public void decided(List<Decided> decided) {
        for (Decided one : decided) {
            boolean refused = one.decision() == null;
            Labels labels = new Labels(one.arrival().connector(), refused ? "QUARANTINED" : one.decision().outcome().name(),
                    refused || one.decision().county() == null ? "none" : one.decision().county());
            counters.computeIfAbsent(labels, this::counter).increment();
        }
    }

    private Counter counter(Labels labels) {
        return Counter.builder("hub.reports").description("reports that have an outcome")
                .tags("connector", labels.connector(), "outcome", labels.outcome(), "county", labels.county()).register(meters);
    }
}
