package org.disputehub.correlate;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.disputehub.errors.NotFound;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What the machine asks people: whether two reports are about one matter. */
@RestController
class ReviewsEndpoint {

    private static final int PAGE = 200;

    private static final String REVIEW = """
            select v.number, v.state, v.receipt, s.dispute, o.receipt, o.dispute, v.score, v.why, v.asked_at, v.decided_by, v.reason, v.decided_at
            from review v join source_record s on s.number = v.record join source_record o on o.number = v.other
            """;

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

    /** A report as it is now, which may be a later version than the one that was compared, and where it stands. */
    record Side(String receipt, String connector, Instant receivedAt, String dispute, String county, String state, @JsonRawValue String canonical) {
    }

    /** All that a person needs to answer: both reports. */
    record Opened(Review review, Side report, Side other) {
    }

    /** Oldest first; {@code after} is the last number of the page before. */
    @GetMapping("/api/v1/reviews")
    List<Review> reviews(@RequestParam(name = "state", defaultValue = "OPEN") String state, @RequestParam(name = "after", defaultValue = "0") long after) {
        return database.query(REVIEW + "where v.state = ? and v.number > ? order by v.number limit ?", (row, i) -> review(row), state, after, PAGE);
    }

    @GetMapping("/api/v1/reviews/{number}")
    Opened review(@PathVariable("number") String number) {
        return database.query(REVIEW + "where v.number = ?", (row, i) -> review(row), Acts.number(number)).stream().findFirst()
                .map(review -> new Opened(review, side("record", review), side("other", review)))
                .orElseThrow(() -> new NotFound("There is no such review"));
    }

    private Side side(String which, Review review) {
        return database.queryForObject("select r.receipt, r.connector, r.received_at, s.dispute, d.county, d.state, r.canonical from review v join source_record s on s.number = v."
                + which + " join report r on r.receipt = s.receipt left join dispute d on d.id = s.dispute where v.number = ?", (row, i) -> new Side(row.getString(1), row.getString(2),
                row.getTimestamp(3).toInstant(), row.getString(4), row.getString(5), row.getString(6), row.getString(7)), review.number());
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getDouble(7), row.getString(8),
                row.getTimestamp(9).toInstant(), row.getString(10), row.getString(11), row.getTimestamp(12) == null ? null : row.getTimestamp(12).toInstant());
    }
}
