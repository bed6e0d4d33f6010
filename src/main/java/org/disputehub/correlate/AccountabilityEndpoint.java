package org.disputehub.correlate;

import org.disputehub.errors.Conflict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** 问责建议: disputes that came back after they had been settled. The hub proposes; a person confirms or rejects. */
@RestController
class AccountabilityEndpoint {

    private static final Logger AUDIT = LoggerFactory.getLogger("audit");
    private static final int PAGE = 200;

    private final JdbcTemplate database;
    private final Clock clock;

    AccountabilityEndpoint(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param receipt of the report that came after {@code resolvedAt}; @param county that had settled the dispute */
    record Proposal(long number, String state, String dispute, String receipt, String county, Instant resolvedAt, Instant reportedAt, Instant proposedAt,
                    String decidedBy, String reason, Instant decidedAt) {
    }

    @GetMapping("/api/v1/accountability")
    List<Proposal> proposals(@RequestParam(name = "state", defaultValue = "PROPOSED") String state, @RequestParam(name = "after", defaultValue = "0") long after) {
        return database.query("""
                select number, state, dispute, receipt, county, resolved_at, reported_at, proposed_at, decided_by, reason, decided_at
                from accountability where state = ? and number > ? order by number limit ?""", (row, i) -> new Proposal(row.getLong(1), row.getString(2), row.getString(3),
                row.getString(4), row.getString(5), row.getTimestamp(6).toInstant(), row.getTimestamp(7).toInstant(), row.getTimestamp(8).toInstant(), row.getString(9),
                row.getString(10), row.getTimestamp(11) == null ? null : row.getTimestamp(11).toInstant()), state, after, PAGE);
    }

    @PostMapping("/api/v1/accountability/{number}/confirm")
    Map<String, Object> confirm(@PathVariable("number") long number, @RequestBody ActsEndpoint.Asked asked, Authentication who) {
        return decide(number, "CONFIRMED", asked.checkedReason(), who);
    }

    @PostMapping("/api/v1/accountability/{number}/reject")
    Map<String, Object> reject(@PathVariable("number") long number, @RequestBody ActsEndpoint.Asked asked, Authentication who) {
        return decide(number, "REJECTED", asked.checkedReason(), who);
    }

    private Map<String, Object> decide(long number, String state, String reason, Authentication who) {
        int decided = database.update("update accountability set state = ?, decided_by = ?, reason = ?, decided_at = ? where number = ? and state = 'PROPOSED'",
                state, who.getName(), reason, Timestamp.from(clock.instant()), number);
        if (decided == 0) {
            throw new Conflict("There is no open proposal with this number.");
        }
        AUDIT.info("{} {} accountability proposal {}", who.getName(), state, number);
        return Map.of("number", number, "state", state);
    }
}
