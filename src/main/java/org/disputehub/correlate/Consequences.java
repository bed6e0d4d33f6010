package org.disputehub.correlate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.connector.Counties;
import org.disputehub.dispute.Event;
import org.disputehub.dispute.Notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a batch asks of people, and what it moved by itself. */
final class Consequences {

    /** Whether the report's record and another one are of one dispute. */
    record Question(String receipt, long record, Verdict.Review about) {
    }

    /** 问责建议: what came after a dispute had been settled. */
    record Accountability(String dispute, String receipt, String county, Instant resolvedAt, Instant reportedAt) {

        Notice notice(Instant receivedAt) {
            ObjectNode data = JsonNodeFactory.instance.objectNode().put("document", "问责建议").put("responsible", county).put("resolvedAt", resolvedAt.toString())
                    .put("reportedAt", reportedAt.toString()).put("daysBetween", Duration.between(resolvedAt, reportedAt).toMinutes() / 1440.0)
                    .put("confirmRequired", true);
            return new Notice(dispute + "." + receipt + ".accountability", Event.ACCOUNTABILITY_PROPOSED, Counties.CITY, dispute, data, null, receipt, receivedAt);
        }
    }

    /**
     * A record that a later version moved.
     *
     * @param left   the records that it was with
     * @param undone what an undo brings back
     */
    record Move(String from, String to, long record, List<Long> left, String reason, Before undone) {
    }

    final List<Question> questions = new ArrayList<>();
    final List<Accountability> accountabilities = new ArrayList<>();
    final List<Move> moves = new ArrayList<>();

    void ask(String receipt, long record, List<Verdict.Review> reviews) {
        reviews.forEach(review -> questions.add(new Question(receipt, record, review)));
    }
}
