package org.disputehub.assess;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.disputehub.dispute.RiskLevel;
import org.disputehub.errors.BadQuestion;
import org.disputehub.errors.NotFound;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Operators lower levels, and refuse counties that ask for it. */
@RestController
class LoweringEndpoint {

    private static final Logger AUDIT = LoggerFactory.getLogger("audit");
    private static final int LONGEST_REASON = 1_000;
    private static final int PAGE = 200;

    private final ProducerTemplate routes;
    private final JdbcTemplate database;
    private final Clock clock;

    LoweringEndpoint(ProducerTemplate routes, JdbcTemplate database, Clock clock) {
        this.routes = routes;
        this.database = database;
        this.clock = clock;
    }

    /** @param reason why, without personal data */
    record Body(String level, String reason) {

        RiskLevel checkedLevel() {
            return Arrays.stream(RiskLevel.values()).filter(known -> known.name().equals(level)).findFirst()
                    .orElseThrow(() -> new BadQuestion("'level' is missing or none of " + Arrays.toString(RiskLevel.values()) + "."));
        }

        String checkedReason() {
            if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
                throw new BadQuestion("'reason' is missing or has more than " + LONGEST_REASON + " characters. Say why, without personal data: it is kept.");
            }
            return reason;
        }
    }

    /** What a county says of a dispute's level. */
    record Claim(long number, String dispute, String county, String level, String state, String by, Instant at, String decidedBy, String reason) {
    }

    @PostMapping("/api/v1/disputes/{id}/risk")
    Map<String, Object> lower(@PathVariable("id") String id, @RequestBody Body body, Authentication who) {
        RiskLevel level = body.checkedLevel();
        try {
            routes.requestBody("direct:assess-lower", new Lowering.Asked(id, level, body.checkedReason(), who.getName()));
        } catch (CamelExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        AUDIT.info("{} lowered dispute {} to {}", who.getName(), id, level);
        return Map.of("dispute", id, "level", level);
    }

    /** Newest first; {@code before} is the last number of the page before. */
    @GetMapping("/api/v1/risk-claims")
    List<Claim> claims(@RequestParam(name = "state", defaultValue = "OPEN") String state, @RequestParam(name = "before", defaultValue = "9223372036854775807") long before) {
        return database.query("select number, dispute, county, level, state, by, at, decided_by, reason from risk_claim where state = ? and number < ? order by number desc limit ?",
                (row, i) -> new Claim(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getTimestamp(7).toInstant(),
                        row.getString(8), row.getString(9)), state, before, PAGE);
    }

    @PostMapping("/api/v1/risk-claims/{number}/refuse")
    Map<String, Object> refuse(@PathVariable("number") long number, @RequestBody Body body, Authentication who) {
        if (database.update("update risk_claim set state = 'REFUSED', decided_by = ?, reason = ?, decided_at = ? where number = ? and state = 'OPEN'", who.getName(), body.checkedReason(),
                Timestamp.from(clock.instant()), number) == 0) {
            throw new NotFound("There is no such request that is open");
        }
        AUDIT.info("{} refused risk claim {}", who.getName(), number);
        return Map.of("number", number, "state", "REFUSED");
    }
}
