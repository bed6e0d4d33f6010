package org.disputehub.ledger;

import org.disputehub.broker.QueueCounts;
import org.disputehub.broker.Queues;
import org.disputehub.intake.AcceptedLog;
import org.disputehub.intake.AcceptedLog.Line;
import org.disputehub.intake.AcceptedLog.Mark;
import org.disputehub.intake.AcceptedLog.Portion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * What was accepted and has no outcome yet. What is in it was sent before the broker was asked and has no outcome afterwards, so the broker must have had
 * it in between: where it has fewer reports than these, the oldest of them are missing.
 */
@Component("inHand")
class InHand {

    private final AcceptedLog log;
    private final InHandTables tables;
    private final QueueCounts queues;
    private final Shortage shortage;

    InHand(AcceptedLog log, InHandTables tables, QueueCounts queues, @Value("${hub.ledger.sure}") long sureMillis) {
        this.log = log;
        this.tables = tables;
        this.queues = queues;
        this.shortage = new Shortage(Duration.ofMillis(sureMillis));
    }

    /** Reads on in this node's log, and looks whether anything is missing. */
    public synchronized void look() throws IOException {
        Mark mark = tables.mark();
        for (Portion portion = log.after(mark); !portion.lines().isEmpty(); portion = log.after(mark)) {
            tables.take(portion.lines().stream().filter(line -> !line.again()).toList(), portion.lines().stream().filter(Line::again).toList(), portion.next());
            mark = portion.next();
            log.forget(mark);
        }
        OptionalLong waiting = queues.of(Queues.REPORTS);
        long inHand = tables.settle();
        if (waiting.isPresent()) {
            tables.miss(shortage.seen(Math.max(0, inHand - waiting.getAsLong()), System.nanoTime()));
        }
    }
}
