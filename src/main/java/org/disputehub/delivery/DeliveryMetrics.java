package org.disputehub.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@code hub_deliveries_total} by receiver and result; registered callbacks, of which there may be many, are counted together. */
@Component
class DeliveryMetrics {

    private final MeterRegistry meters;
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    DeliveryMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(String receiver, Attempt attempt) {
        String label = receiver.startsWith("callback.") ? "callback" : receiver;
        counters.computeIfAbsent(label + " " + attempt.result(), key -> Counter.builder("hub.deliveries").description("attempts to deliver a message")
                .tags("receiver", label, "result", attempt.result().name()).register(meters)).increment();
    }
}
