package org.disputehub.correlate;

import org.disputehub.dispute.Accountability;

import java.util.ArrayList;
import java.util.List;

/** What a batch asks of people, and what it moved by itself. */
final class Consequences {

    /** Whether the report's record and another one are of one dispute. */
    record Question(String receipt, long record, Verdict.Review about) {
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
