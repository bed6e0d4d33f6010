package org.disputehub.correlate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.dispute.Accountability;
import org.disputehub.dispute.Decided;
import org.disputehub.dispute.Decision;
import org.disputehub.dispute.DisputeState;
import org.disputehub.dispute.Event;
import org.disputehub.dispute.Notice;
import org.disputehub.dispute.Outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What it means that a report belongs to a dispute that is there. */
final class Joining {

    private final Batch batch;
    private final CorrelationPolicy policy;
    private final Consequences consequences;

    Joining(Batch batch, CorrelationPolicy policy, Consequences consequences) {
        this.batch = batch;
        this.policy = policy;
        this.consequences = consequences;
    }

    Decided join(Incoming report, SourceRecord record, Verdict verdict, String why) {
        DisputeFile file = batch.dispute(verdict.dispute());
        boolean sameReporter = verdict.sameReporter() || file.knows(report.marks());
        Instant reported = Instant.ofEpochSecond(report.profile().reportedAt());
        // What was reported before the settlement and only came late does not open anything.
        boolean afterResolution = file.state.settled() && (file.resolvedAt == null || reported.isAfter(file.resolvedAt));
        Outcome outcome = afterResolution ? Outcome.REPEAT_AFTER_RESOLUTION : sameReporter ? Outcome.REPEAT : Outcome.CORRELATED;
        batch.place(record, report, file, marks(report, verdict, file));
        consequences.ask(report.arrival().receipt(), record.number, verdict.reviews());
        file.repeats++;
        file.changed = true;
        file.mass |= file.reporters() >= policy.massReporters();
        ObjectNode data = told(file, outcome, verdict);
        Decision decision = new Decision(outcome, file.id, file.county, afterResolution ? Event.DISPUTE_REOPENED : Event.DISPUTE_REPEATED, null, reason(outcome, file));
        List<Notice> notices = new ArrayList<>();
        if (afterResolution) {
            Instant resolved = file.resolvedAt == null ? reported : file.resolvedAt;
            Accountability account = new Accountability(file.id, report.arrival().receipt(), file.county, resolved, reported);
            consequences.accountabilities.add(account);
            notices.add(account.notice(report.arrival().receivedAt()));
            data.put("resolvedAt", resolved.toString());
            file.reopen();
        }
        notices.add(0, Correlator.told(report, decision, data));
        return new Decided(report.arrival(), report.canonical(), decision, why, notices);
    }

    /** A reporter who is known by more than marks (a misspelt name) is still one person. */
    private Set<Long> marks(Incoming report, Verdict verdict, DisputeFile file) {
        Set<Long> marks = new HashSet<>(report.marks());
        if (verdict.sameReporter() && !file.knows(marks)) {
            marks.addAll(batch.marks(batch.candidate(verdict.record())));
        }
        return marks;
    }

    static ObjectNode told(DisputeFile file, Outcome outcome, Verdict verdict) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("relation", outcome.name()).put("repeats", file.repeats)
                .put("reporters", file.reporters()).put("mass", file.mass);
        ArrayNode evidence = data.putArray("evidence");
        verdict.evidence().forEach(one -> evidence.addObject().put("field", one.field()).put("level", one.level()));
        return data;
    }

    private static String reason(Outcome outcome, DisputeFile file) {
        return switch (outcome) {
            case REPEAT -> "The same person reports the same matter again.";
            case CORRELATED -> "Somebody else reported this matter before.";
            default -> file.state == DisputeState.CLOSED ? "This matter had been closed: its dispute is open again." : "This matter had been resolved: its dispute is open again.";
        };
    }
}
