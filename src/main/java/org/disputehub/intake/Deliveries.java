package org.disputehub.intake;

import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connector.Format;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The one entry for what is fetched, dropped or queued. Goes through the same route as what is pushed, so it is read, paced and answered alike. */
@Component("deliveries")
public class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final Entrance entrance;
    private final IntakeGate gate;
    private final CanonicalReports reports;
    private final BatchFiles batches;
    private final IntakeTimes times;
    private final Clock clock;

    Deliveries(Entrance entrance, IntakeGate gate, CanonicalReports reports, BatchFiles batches, IntakeTimes times, Clock clock) {
        this.entrance = entrance;
        this.gate = gate;
        this.reports = reports;
        this.batches = batches;
        this.times = times;
        this.clock = clock;
    }

    public Delivery take(ActiveConnector connector, Format format, byte[] raw) {
        long start = System.nanoTime();
        Answer answer = answer(connector, format, raw);
        times.record(connector.id(), answer.status(), System.nanoTime() - start);
        return read(answer);
    }

    /** As {@link #take}; what cannot be read is kept whole in quarantine, since nobody is there to be told. */
    public Delivery takeOrKeep(ActiveConnector connector, Format format, byte[] raw) {
        Delivery delivery = take(connector, format, raw);
        return delivery.kind() == Delivery.Kind.UNREADABLE ? keep(connector, format, raw, delivery) : delivery;
    }

    /** The raw bytes into quarantine. */
    public Delivery keep(ActiveConnector connector, Format format, byte[] raw, Delivery unreadable) {
        Submission submission = submission(connector, format, raw);
        Delivery kept = read(entrance.setAside(reports.unreadable(submission, unreadable.findings())));
        if (kept.kind() == Delivery.Kind.QUARANTINED) {
            LOG.warn("A message of {} cannot be read and is kept in quarantine under {}", connector.id(), kept.receipt());
        }
        return kept;
    }

    /** Whether trying makes sense at the moment. */
    public boolean open() {
        return gate.isOpen();
    }

    private Answer answer(ActiveConnector connector, Format format, byte[] raw) {
        try {
            gate.check(connector.definition());
            int limit = connector.definition().limits().body();
            if (raw.length == 0) {
                return Answer.of(Problem.malformed("It is empty."));
            }
            if (raw.length > limit) {
                return Answer.of(Problem.tooLarge(limit));
            }
            return entrance.pass(submission(connector, format, raw));
        } catch (Refusal refusal) {
            return Answer.of(refusal.problem());
        } catch (Exception fault) {
            return Faults.answer(fault);
        }
    }

    private Submission submission(ActiveConnector connector, Format format, byte[] raw) {
        return new Submission(connector, format, ContentTypes.of(format), raw, Map.of(), List.of(), null, false, clock.instant());
    }

    private Delivery read(Answer answer) {
        if (answer.body() instanceof Problem problem) {
            return Delivery.of(switch (answer.status()) {
                case 422 -> Delivery.Kind.QUARANTINED;
                case 429, 503 -> Delivery.Kind.NOT_TAKEN;
                // Also a fault of the hub's own, or one message that it fails on would be asked for again and again and hold up all that follow.
                default -> Delivery.Kind.UNREADABLE;
            }, problem);
        }
        String receipt = String.valueOf(((Map<?, ?>) answer.body()).get("receipt"));
        return new Delivery(Delivery.Kind.STORED, receipt, null, List.of(), result(receipt));
    }

    private byte[] result(String batch) {
        try {
            Path result = batches.result(batch).orElse(null);
            return result == null ? null : Files.readAllBytes(result);
        } catch (IOException e) {
            LOG.warn("The result file of batch {} cannot be read", batch);
            return null;
        }
    }
}
