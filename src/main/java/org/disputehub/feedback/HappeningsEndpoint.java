package org.disputehub.feedback;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.disputehub.errors.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.List;

/** What happened to a dispute, and what feedback could not be taken. */
@RestController
class HappeningsEndpoint {

    private static final Logger AUDIT = LoggerFactory.getLogger("audit");
    private static final int PAGE = 200;

    private final JdbcTemplate database;

    HappeningsEndpoint(JdbcTemplate database) {
        this.database = database;
    }

    /** @param at when it happened; @param receivedAt when the hub heard of it; @param said the county's message whole */
    record Event(long number, String event, String county, Instant at, Instant receivedAt, String by, String text, @JsonRawValue String said) {
    }

    record Refused(long number, String county, String dispute, @JsonRawValue String errors, Instant receivedAt) {
    }

    /** By when it happened. */
    @GetMapping("/api/v1/disputes/{id}/feedback")
    List<Event> of(@PathVariable("id") String id) {
        if (database.queryForList("select 1 from dispute where id = ?", id).isEmpty()) {
            throw new NotFound("There is no such dispute");
        }
        return database.query("select number, kind, county, at, received_at, by, text, detail from happening where dispute = ? order by placed_at, number", (row, i) ->
                new Event(row.getLong(1), row.getString(2), row.getString(3), row.getTimestamp(4).toInstant(), row.getTimestamp(5).toInstant(), row.getString(6), row.getString(7),
                        row.getString(8)), id);
    }

    /** Newest first; {@code before} is the last number of the page before. */
    @GetMapping("/api/v1/feedback/refused")
    List<Refused> refused(@RequestParam(name = "county", required = false) String county, @RequestParam(name = "before", defaultValue = "9223372036854775807") long before) {
        return database.query("""
                select number, county, dispute, errors, received_at from refused_feedback
                where (?::text is null or county = ?) and number < ? order by number desc limit ?""", (row, i) -> new Refused(row.getLong(1), row.getString(2), row.getString(3),
                row.getString(4), row.getTimestamp(5).toInstant()), county, county, before, PAGE);
    }

    /** The message unchanged; that somebody looked at it is noted. */
    @GetMapping("/api/v1/feedback/refused/{number}/raw")
    ResponseEntity<byte[]> raw(@PathVariable("number") long number, Authentication who) {
        List<byte[]> found = database.queryForList("select raw from refused_feedback where number = ?", byte[].class, number);
        if (found.isEmpty()) {
            throw new NotFound("There is no such refused feedback");
        }
        AUDIT.info("{} read the raw feedback {}", who.getName(), number);
        return ResponseEntity.ok().header("Content-Type", "application/octet-stream").header("Content-Disposition", "attachment").body(found.get(0));
    }
}
