package org.disputehub.assess;

import org.disputehub.dispute.Notice;
import org.disputehub.dispute.RiskClaim;
import org.disputehub.dispute.RiskLevel;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What counties say of how dangerous their disputes are: higher counts at once, lower waits for a person. Inside the caller's transaction. */
@Component("riskClaims")
class RiskClaims {

    private final JdbcTemplate database;
    private final RiskTables tables;
    private final Scorer scorer;
    private final Clock clock;

    RiskClaims(JdbcTemplate database, RiskTables tables, Scorer scorer, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.scorer = scorer;
        this.clock = clock;
    }

    /** @return what is owed for it */
    public List<Notice> take(List<RiskClaim> claims) {
        return claims.stream().flatMap(claim -> take(claim).stream()).toList();
    }

    private List<Notice> take(RiskClaim claim) {
        Occasion occasion = Occasion.claimed(claim.dispute(), claim.level());
        Dossier dossier = tables.load(List.of(occasion)).get(claim.dispute());
        RiskLevel now = dossier.standing() == null ? RiskLevel.BLUE : dossier.standing().level();
        boolean higher = claim.level() != now && claim.level().isAtLeast(now);
        if (claim.level() == now || !add(claim, higher ? "RAISED" : "OPEN") || !higher) {
            return List.of();
        }
        return scorer.score(List.of(occasion), Map.of()).notices();
    }

    private boolean add(RiskClaim claim, String state) {
        return database.update("insert into risk_claim (id, dispute, county, level, state, by, at, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing",
                claim.id(), claim.dispute(), claim.county(), claim.level().name(), state, claim.by(), Timestamp.from(claim.at()),
                state.equals("RAISED") ? Timestamp.from(clock.instant()) : null) > 0;
    }
}
