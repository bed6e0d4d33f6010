package org.disputehub.correlate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.connector.Counties;
import org.disputehub.dispute.Decided;
import org.disputehub.dispute.Decision;
import org.disputehub.dispute.DisputeState;
import org.disputehub.dispute.Event;
import org.disputehub.dispute.Notice;
import org.disputehub.dispute.Outcome;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Decides the reports of one batch, one after the other; changes the batch, and nothing else. */
final class Correlator {

    private final CorrelationPolicy policy;
    private final Batch batch;
    private final Counties counties;
    private final Supplier<String> disputeNumbers;
    private final Consequences consequences = new Consequences();

    Correlator(CorrelationPolicy policy, Batch batch, Counties counties, Supplier<String> disputeNumbers) {
        this.policy = policy;
        this.batch = batch;
        this.counties = counties;
        this.disputeNumbers = disputeNumbers;
    }

    /** What the batch asks of people, and what it moved. */
    Consequences consequences() {
        return consequences;
    }

    Decided decide(Incoming report) {
        if (report.canonical() == null) {
            return new Decided(report.arrival(), null, null, null, List.of());
        }
        SourceRecord record = batch.record(report);
        Decision same = SameRecordPolicy.decide(record, record.receiptOf(report.arrival().contentHash()), report.standing(), report.arrival().sourceVersion());
        Decided decided = switch (same.outcome()) {
            case NEW_DISPUTE -> place(report, record);
            case UPDATE -> same.tell() == null ? plain(report, same) : update(report, record, same);
            case WITHDRAWN, NOT_A_DISPUTE -> end(report, record, same);
            default -> plain(report, same);
        };
        if (decided.decision().outcome() != Outcome.DUPLICATE || decided.why() != null) {
            remember(report, record);
        }
        return decided;
    }

    private static void remember(Incoming report, SourceRecord record) {
        OffsetDateTime version = report.arrival().sourceVersion();
        record.seen(report.arrival().contentHash(), report.arrival().receipt());
        if (version == null || record.version == null || !version.isBefore(record.version)) {
            record.version = version == null ? record.version : version;
            record.standing = report.standing();
        }
    }

    /** A record that has no dispute yet. */
    private Decided place(Incoming report, SourceRecord record) {
        List<Candidate> alike = batch.like(report, record, policy.candidates());
        Verdict verdict = policy.decide(report.profile(), alike, batch.frequencies());
        String why = Why.of(verdict, batch, alike.size()).toJson();
        return switch (verdict.kind()) {
            case SAME_REPORT -> copy(report, record, verdict, why);
            case LINK -> new Joining(batch, policy, consequences).join(report, record, verdict, why);
            default -> open(report, record, verdict, why);
        };
    }

    /** The same report under a new number: counted, told to nobody; its number leads to the dispute from now on. */
    private Decided copy(Incoming report, SourceRecord record, Verdict verdict, String why) {
        DisputeFile file = batch.dispute(verdict.dispute());
        Candidate first = batch.candidate(verdict.record());
        batch.place(record, report, file, batch.marks(first));
        String sameAs = batch.newestReceipt(first.record());
        return new Decided(report.arrival(), report.canonical(),
                new Decision(Outcome.DUPLICATE, file.id, file.county, null, sameAs, "The same report came before, under another number of the same source."), why, List.of());
    }

    private Decided open(Incoming report, SourceRecord record, Verdict verdict, String why) {
        DisputeFile file = openFile(report);
        batch.place(record, report, file, report.marks());
        consequences.ask(report.arrival().receipt(), record.number, verdict.reviews());
        boolean asked = !verdict.reviews().isEmpty();
        Decision decision = new Decision(Outcome.NEW_DISPUTE, file.id, file.county, Event.WORK_ORDER_DISPATCHED, null,
                asked ? "A dispute of its own. It may belong to an earlier one: a person of the city centre looks at it." : "First report of this matter.");
        return new Decided(report.arrival(), report.canonical(), decision, why, List.of(told(report, decision, null)));
    }

    private DisputeFile openFile(Incoming report) {
        DisputeFile file = new DisputeFile(disputeNumbers.get(), counties.ofReport(report.canonical()), DisputeState.DISPATCHED);
        file.category = report.canonical().path("category").path("gbt31000").asText(null);
        batch.open(file);
        return file;
    }

    /** A later version may say who and where otherwise: what it is compared by is looked at anew, unless a person has placed the record. */
    private Decided update(Incoming report, SourceRecord record, Decision same) {
        DisputeFile file = batch.dispute(record.dispute);
        boolean returns = !file.records.containsKey(record.number);
        if (file.state == DisputeState.WITHDRAWN) {
            file.state = DisputeState.DISPATCHED;
            file.changed = true;
        }
        boolean compare = record.placedBy == null && !returns && !report.profile().equals(record.profile);
        if (compare) {
            List<Candidate> alike = batch.like(report, record, policy.candidates());
            Verdict verdict = policy.decide(report.profile(), alike, batch.frequencies());
            Decided moved = new Moving(batch, policy, consequences, this::openFile).reconsider(report, record, file, verdict, Why.of(verdict, batch, alike.size()).toJson());
            if (moved != null) {
                return moved;
            }
        }
        batch.place(record, report, file, report.marks().isEmpty() ? file.records.getOrDefault(record.number, Set.of()) : report.marks());
        return new Decided(report.arrival(), report.canonical(), same, null, List.of(told(report, same, null)));
    }

    /** The dispute ends with its last report. */
    private Decided end(Incoming report, SourceRecord record, Decision same) {
        if (record.dispute == null) {
            return plain(report, same);
        }
        DisputeFile file = batch.dispute(record.dispute);
        batch.remove(record);
        if (same.tell() == null) {
            return plain(report, same);
        }
        boolean last = file.records.isEmpty();
        if (last && !file.state.settled() && file.state != DisputeState.MERGED) {
            file.state = DisputeState.WITHDRAWN;
            file.changed = true;
        }
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("reportsLeft", file.records.size());
        return new Decided(report.arrival(), report.canonical(), same, null, List.of(told(report, same, data)));
    }

    private static Decided plain(Incoming report, Decision decision) {
        List<Notice> notices = new ArrayList<>();
        if (decision.tell() != null) {
            notices.add(told(report, decision, null));
        }
        return new Decided(report.arrival(), report.canonical(), decision, null, notices);
    }

    static Notice told(Incoming report, Decision decision, ObjectNode data) {
        return new Notice(decision.dispute() + "." + report.arrival().receipt(), decision.tell(), decision.county(), decision.dispute(), data, report.canonical(),
                report.arrival().receipt(), report.arrival().receivedAt());
    }
}
