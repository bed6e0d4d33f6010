package org.disputehub.assess;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.database.RegisterLock;
import org.disputehub.dispute.Event;
import org.disputehub.dispute.Notice;
import org.disputehub.dispute.RiskLevel;
import org.disputehub.errors.Conflict;
import org.disputehub.errors.NotFound;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 颜色降级: a person lowers a level, after a visit and with a reason; see {@link LoweringPolicy}. Inside the caller's transaction. */
@Component("lowering")
class Lowering {

    /** What a person asks for. */
    record Asked(String dispute, RiskLevel level, String reason, String by) {
    }

    private record Visit(Instant at, String by) {
    }

    private static final Map<LoweringPolicy.Refusal, String> WHY_NOT = Map.of(
            LoweringPolicy.Refusal.NOT_LOWER, "The dispute does not stand higher than that.",
            LoweringPolicy.Refusal.TOO_MANY_STEPS, "A level is lowered step by step.",
            LoweringPolicy.Refusal.NO_VISIT, "Nobody has visited yet: the county's feedback VISITED says so.",
            LoweringPolicy.Refusal.VISIT_TOO_OLD, "The last visit was before the level was last changed, or too long ago.",
            LoweringPolicy.Refusal.NO_REASON, "The reason is too short.",
            LoweringPolicy.Refusal.NO_SECOND_PERSON, "Somebody else than who visited has to approve it.");

    private final RegisterLock lock;
    private final JdbcTemplate database;
    private final RiskTables tables;
    private final CurrentRiskRules rules;
    private final Clock clock;

    Lowering(RegisterLock lock, JdbcTemplate database, RiskTables tables, CurrentRiskRules rules, Clock clock) {
        this.lock = lock;
        this.database = database;
        this.tables = tables;
        this.rules = rules;
        this.clock = clock;
    }

    /** @return what the county is told */
    public List<Notice> lower(Asked asked) {
        lock.hold();
        Instant now = clock.instant();
        Dossier dossier = tables.load(List.of(Occasion.again(asked.dispute(), Occasion.Cause.PERSON))).get(asked.dispute());
        if (dossier == null || dossier.standing() == null) {
            throw new NotFound("There is no such dispute, or it was not assessed yet");
        }
        RiskPolicy policy = rules.get().policy();
        RiskLevel from = dossier.standing().level();
        Visit visit = database.query("select at, by from happening where dispute = ? and kind = 'VISITED' order by at desc limit 1",
                (row, i) -> new Visit(row.getTimestamp(1).toInstant(), row.getString(2)), asked.dispute()).stream().findFirst().orElse(new Visit(null, null));
        List<LoweringPolicy.Refusal> refusals = policy.lowering().refusals(
                new LoweringPolicy.Request(from, asked.level(), dossier.raisedAt(), visit.at(), visit.by(), asked.by(), asked.reason()), now);
        if (!refusals.isEmpty()) {
            throw new Conflict(refusals.stream().map(WHY_NOT::get).collect(Collectors.joining(" ")));
        }
        Assessment scored = policy.assess(dossier.seen().elements(), dossier.seen().findings(), dossier.history(now));
        Assessment lowered = new Assessment(dossier.standing().loweredTo(asked.level()), scored.computed(), scored.score(), scored.parts(), scored.notAsked(), scored.versions());
        write(asked, lowered, now);
        return List.of(told(dossier, lowered, policy, asked, now));
    }

    private void write(Asked asked, Assessment lowered, Instant now) {
        Timestamp at = Timestamp.from(now);
        database.update("update risk set level = ?, standing = ?, raised_at = ?, raises = raises + 1 where dispute = ?", asked.level().name(), Seen.json(lowered.standing()), at, asked.dispute());
        database.update("update dispute set level = ? where id = ?", asked.level().name(), asked.dispute());
        database.update("update risk_claim set state = 'GRANTED', decided_by = ?, reason = ?, decided_at = ? where dispute = ? and state = 'OPEN'", asked.by(), asked.reason(), at, asked.dispute());
        tables.trail(asked.dispute(), Occasion.Cause.PERSON.name(), lowered, asked.by(), asked.reason(), at);
    }

    private static Notice told(Dossier dossier, Assessment lowered, RiskPolicy policy, Asked asked, Instant now) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("from", dossier.standing().level().name()).put("by", asked.by()).put("reason", asked.reason());
        data.set("risk", RiskData.of(lowered, policy.duties(lowered.level())));
        return new Notice(dossier.dispute() + ".risk" + (dossier.raises() + 1), Event.RISK_DOWNGRADED, dossier.county(), dossier.dispute(), data, null, null, now);
    }
}
