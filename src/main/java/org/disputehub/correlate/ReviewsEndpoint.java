package org.disputehub.correlate;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;

/** What the machine asks people: whether two reports are about one matter. */
@RestController
class ReviewsEndpoint {

    private static final int PAGE = 200;

    private final JdbcTemplate database;

    ReviewsEndpoint(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * @param report       receipt of the report that was compared, and {@code dispute} where it is meanwhile
     * @param other        receipt of the newest report of the record that it may belong to
     * @param why          score in bits, evidence by field, vetoes
     */
    record Review(long number, String state, String report, String dispute, String other, String otherDispute, double score, @JsonRawValue String why,
                  Instant askedAt, String decidedBy, String reason, Instant decidedAt) {
    }

    /** Oldest first; {@code after} is the last number of the page before. */
    @GetMapping("/api/v1/reviews")
    List<Review> reviews(@RequestParam(name = "state", defaultValue = "OPEN") String state, @RequestParam(name = "after", defaultValue = "0") long after) {
        return database.query("""
                select v.number, v.state, v.receipt, s.dispute, o.receipt, o.dispute, v.score, v.why, v.asked_at, v.decided_by, v.reason, v.decided_at
                from review v join source_record s on s.number = v.record join source_record o on o.number = v.other
                where v.state = ? and v.number > ? order by v.number limit ?""", (row, i) -> new Review(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                row.getString(5), row.getString(6), row.getDouble(7), row.getString(8), row.getTimestamp(9).toInstant(), row.getString(10), row.getString(11),
                row.getTimestamp(12) == null ? null : row.getTimestamp(12).toInstant()), state, after, PAGE);
    }
}
