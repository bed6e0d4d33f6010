package org.disputehub.assess;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

import java.util.concurrent.TimeUnit;

/** How long assessing takes: {@code hub_assess_seconds}. */
@Component
class RiskMetrics {

    private final Timer recognise;
    private final Timer score;

    RiskMetrics(MeterRegistry meters) {
        this.recognise = timer("recognise", meters);
        this.score = timer("score", meters);
    }

    private static Timer timer(String step, MeterRegistry meters) {
        return Timer.builder("hub.assess").description("for one batch of reports").tag("step", step).publishPercentileHistogram().register(meters);
    }

    void recognised(long nanos) {
        recognise.record(nanos, TimeUnit.NANOSECONDS);
    }

    void scored(long nanos) {
        score.record(nanos, TimeUnit.NANOSECONDS);
    }
}
