package org.disputehub.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Empties the outbox: claim, send, mark sent, in a transaction for each portion; the broker commits before the database does. */
@Component("relay")
class Relay {

    private static final int PORTION = 500;

    private final Outbox outbox;
    private final Forwarding forwarding;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<String, Timer> latency = new ConcurrentHashMap<>();

    Relay(Outbox outbox, Forwarding forwarding, PlatformTransactionManager transactions, MeterRegistry meters, Clock clock) {
        this.outbox = outbox;
        this.forwarding = forwarding;
        this.transaction = new TransactionTemplate(transactions);
        this.meters = meters;
        this.clock = clock;
    }

    public void drain() {
        while (!sendPortion().isEmpty()) {
            // until nothing is owed
        }
    }

    private List<Outbox.Owed> sendPortion() {
        List<Outbox.Owed> sent = transaction.execute(status -> {
            List<Outbox.Owed> owed = outbox.claim(PORTION);
            if (!owed.isEmpty()) {
                forwarding.send(owed);
                outbox.markSent(owed);
            }
            return owed;
        });
        sent.forEach(this::measure);
        return sent;
    }

    private void measure(Outbox.Owed owed) {
        latency.computeIfAbsent(owed.receiver(), county -> Timer.builder("hub.dispatch").tag("county", county)
                .description("from the source's 202 to the county's queue").publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1)).maximumExpectedValue(Duration.ofMinutes(10)).register(meters))
                .record(Duration.between(owed.receivedAt(), clock.instant()));
    }
}
