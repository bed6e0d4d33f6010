package org.disputehub.correlate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.dispute.Decided;
import org.disputehub.dispute.Decision;
import org.disputehub.dispute.DisputeState;
import org.disputehub.dispute.Event;
import org.disputehub.dispute.Notice;
import org.disputehub.dispute.Outcome;

import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * A later version of a record is compared anew. The machine moves only what it had placed itself and nobody has begun to work on by that
 * record: the only report of an untouched dispute, or one that had been joined to others. In doubt a person is asked.
 */
final class Moving {

    private final Batch batch;
    private final CorrelationPolicy policy;
    private final Consequences consequences;
    private final Function<Incoming, DisputeFile> openFile;

    Moving(Batch batch, CorrelationPolicy policy, Consequences consequences, Function<Incoming, DisputeFile> openFile) {
        this.batch = batch;
        this.policy = policy;
        this.consequences = consequences;
        this.openFile = openFile;
    }

    /** @return what became of it, or null where it stays where it is */
    Decided reconsider(Incoming report, SourceRecord record, DisputeFile file, Verdict verdict, String why) {
        boolean alone = file.hasOnly(record.number);
        boolean founder = !alone && Collections.min(file.records.keySet()) == record.number;
        boolean joins = verdict.kind() == Verdict.Kind.LINK || verdict.kind() == Verdict.Kind.SAME_REPORT;
        if (joins && verdict.dispute().equals(file.id)) {
            return null;
        }
        boolean free = alone ? file.state.untouched() : !founder;
        if (joins && free && !batch.dispute(verdict.dispute()).state.settled()) {
            return alone ? merge(report, record, file, verdict, why) : move(report, record, file, batch.dispute(verdict.dispute()), verdict, why);
        }
        if (joins) {
            consequences.ask(report.arrival().receipt(), record.number,
                    List.of(new Verdict.Review(verdict.dispute(), verdict.record(), verdict.score(), verdict.evidence(), verdict.vetoes(), verdict.policyVersion())));
        } else if (verdict.kind() == Verdict.Kind.NEW && !alone && !founder) {
            return move(report, record, file, null, verdict, why);
        }
        consequences.ask(report.arrival().receipt(), record.number, verdict.reviews());
        return null;
    }

    /** The only report of its dispute turns out to belong to another: the dispute goes on under that one's number. */
    private Decided merge(Incoming report, SourceRecord record, DisputeFile file, Verdict verdict, String why) {
        DisputeFile target = batch.dispute(verdict.dispute());
        Before before = new Before(file.state, 0, 1);
        file.state = DisputeState.MERGED;
        file.mergedInto = target.id;
        file.changed = true;
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("mergedInto", target.id).put("by", "hub");
        Notice left = notice(report, file, Event.DISPUTE_MERGED, data);
        return joined(report, record, file, target, verdict, why, left, before);
    }

    private Decided move(Incoming report, SourceRecord record, DisputeFile file, DisputeFile target, Verdict verdict, String why) {
        file.repeats = Math.max(0, file.repeats - 1);
        file.changed = true;
        DisputeFile to = target == null ? openFile.apply(report) : target;
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("splitInto", to.id).put("by", "hub");
        return joined(report, record, file, to, verdict, why, notice(report, file, Event.DISPUTE_SPLIT, data), new Before(file.state, 1, target == null ? 0 : 1));
    }

    private Decided joined(Incoming report, SourceRecord record, DisputeFile from, DisputeFile to, Verdict verdict, String why, Notice left, Before before) {
        List<Long> others = from.records.keySet().stream().filter(number -> number != record.number).sorted().toList();
        boolean repeated = !to.records.isEmpty();
        batch.place(record, report, to, report.marks());
        String reason = repeated ? "A later version belongs to a dispute that was there." : "A later version is another matter than the dispute that it was joined to.";
        if (repeated) {
            to.repeats++;
            to.changed = true;
            to.mass |= to.reporters() >= policy.massReporters();
        }
        consequences.moves.add(new Consequences.Move(from.id, to.id, record.number, others, reason, before));
        Decision decision = new Decision(Outcome.UPDATE, to.id, to.county, repeated ? Event.DISPUTE_REPEATED : Event.WORK_ORDER_DISPATCHED, null, reason);
        ObjectNode data = repeated ? Joining.told(to, Outcome.CORRELATED, verdict) : null;
        return new Decided(report.arrival(), report.canonical(), decision, why, List.of(left, Correlator.told(report, decision, data)));
    }

    private static Notice notice(Incoming report, DisputeFile file, Event event, ObjectNode data) {
        return new Notice(file.id + "." + report.arrival().receipt() + "." + event.name().toLowerCase(java.util.Locale.ROOT), event, file.county, file.id, data, null,
                report.arrival().receipt(), report.arrival().receivedAt());
    }
}
