package org.disputehub.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.disputehub.connector.Connectors;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** How long each source waited for which answer. */
@Component
class IntakeTimes {

    private record Labels(String connector, int status) {
    }

    private final MeterRegistry meters;
    private final Connectors connectors;
    private final Map<Labels, Timer> timers = new ConcurrentHashMap<>();

    IntakeTimes(MeterRegistry meters, Connectors connectors) {
        this.meters = meters;
        this.connectors = connectors;
    }

    /** A connector that does not exist is not made a label, or strangers could make as many as they like. */
    void record(String connector, int status, long nanos) {
        String known = connectors.find(connector).isPresent() ? connector : "none";
        timers.computeIfAbsent(new Labels(known, status), this::timer).record(nanos, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Labels labels) {
        return Timer.builder("hub.intake").description("from a source's request to its answer")
                .tags("connector", labels.connector(), "status", String.valueOf(labels.status())).publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1)).maximumExpectedValue(Duration.ofSeconds(10)).register(meters);
    }
}
