package org.disputehub.assess;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is kept of disputes' risk. Statements take whole batches, since a round trip costs more than a row. */
@Component
class RiskTables {

    private final JdbcTemplate database;

    RiskTables(JdbcTemplate database) {
        this.database = database;
    }

    /** What reports showed, by receipt. */
    void keep(Map<String, Seen> seen, Instant now) {
        database.batchUpdate("""
                insert into recognition (receipt, seen, provisional, tried_at) values (?, ?, ?, ?)
                on conflict (receipt) do update set seen = excluded.seen, provisional = excluded.provisional, tried_at = excluded.tried_at""",
                seen.entrySet().stream().map(one -> new Object[]{one.getKey(), one.getValue().toJson(), !one.getValue().findings().notAsked().isEmpty(), Timestamp.from(now)}).toList());
    }

    /** All that the reports of these disputes showed. Of an earlier version of a record nobody is asked any more. */
    Map<String, Seen> together(Collection<String> disputes) {
        Map<String, Seen> together = new HashMap<>();
        if (!disputes.isEmpty()) {
            database.query("""
                    select r.dispute, g.seen, s.receipt = g.receipt from report r
                    join recognition g on g.receipt = r.receipt
                    join source_record s on s.connector = r.connector and s.source_ref = r.source_ref
                    where r.dispute = any(?) and s.standing = 'DISPUTE' order by r.received_at, r.receipt""", row -> {
                Seen seen = Seen.fromJson(row.getString(2));
                together.merge(row.getString(1), row.getBoolean(3) ? seen : seen.asked(), Seen::and);
            }, (Object) disputes.toArray(String[]::new));
        }
        return together;
    }

    void about(Map<String, Seen> seen) {
        database.batchUpdate("insert into dispute_entry (dispute, register, entry) values (?, ?, ?) on conflict do nothing", seen.entrySet().stream()
                .flatMap(one -> Papers.named(one.getValue()).map(hit -> new Object[]{one.getKey(), hit.register(), hit.entry()})).toList());
    }

    /** One round trip, however many disputes they are. */
    Map<String, Dossier> load(Collection<Occasion> occasions) {
        Map<String, Dossier> dossiers = new HashMap<>();
        database.query("""
                select d.id, d.county, d.category, d.repeats, d.reopened, d.reporters, d.opened_at, n.notices, n.warnings,
                       r.standing, r.seen, r.basis, r.receipt, r.reported_at, r.raised_at, coalesce(r.raises, 0), i.issued
                from unnest(?, ?) as k(id, at)
                join dispute d on d.id = k.id
                left join risk r on r.dispute = d.id
                cross join lateral (
                  select count(distinct (dispute, issued_at)) filter (where kind = 'WORK_NOTICE') as notices,
                         count(distinct (dispute, issued_at)) filter (where kind = 'RISK_WARNING_LETTER') as warnings
                  from (select dispute, issued_at, kind from notice where dispute = d.id
                        union all
                        select n.dispute, n.issued_at, n.kind from dispute_entry e join notice n on n.register = e.register and n.entry = e.entry
                        where e.dispute = d.id) known
                  where issued_at < coalesce(k.at, r.reported_at)) n
                cross join lateral (select array_agg(distinct kind || ' ' || receiver || ' ' || coalesce(register, '') || ' ' || coalesce(entry, '')) as issued
                                    from notice where dispute = d.id) i""", row -> {
            Timestamp reported = row.getTimestamp(14);
            Timestamp raised = row.getTimestamp(15);
            dossiers.put(row.getString(1), new Dossier(row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5), row.getInt(6),
                    row.getTimestamp(7).toInstant(), row.getInt(8), row.getInt(9), row.getString(10) == null ? null : Seen.read(row.getString(10), Standing.class),
                    row.getString(11) == null ? null : Seen.fromJson(row.getString(11)), row.getString(12), row.getString(13),
                    reported == null ? null : reported.toInstant(), raised == null ? null : raised.toInstant(), row.getInt(16),
                    row.getArray(17) == null ? Set.of() : Set.of((String[]) row.getArray(17).getArray())));
        }, occasions.stream().map(Occasion::dispute).toArray(String[]::new),
                occasions.stream().map(occasion -> occasion.at() == null ? null : Timestamp.from(occasion.at())).toArray(Timestamp[]::new));
        return dossiers;
    }

    void write(List<Scored> scored, Instant now) {
        Timestamp at = Timestamp.from(now);
        database.batchUpdate("""
                insert into risk (dispute, level, score, provisional, standing, seen, basis, receipt, reported_at, place, raised_at, raises, assessed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (dispute) do update set level = excluded.level, score = excluded.score, provisional = excluded.provisional, standing = excluded.standing,
                  seen = excluded.seen, basis = excluded.basis, receipt = excluded.receipt, reported_at = excluded.reported_at, place = coalesce(excluded.place, risk.place),
                  raised_at = excluded.raised_at, raises = excluded.raises, assessed_at = excluded.assessed_at""", scored.stream().map(one -> {
            Dossier before = one.dossier();
            Occasion occasion = one.occasion();
            Assessment assessment = one.assessment();
            Instant reported = occasion.at() == null ? before.reportedAt() : occasion.at();
            return new Object[]{one.dispute(), assessment.level().name(), assessment.score(), assessment.provisional(), Seen.json(assessment.standing()), one.seen().toJson(),
                    basis(one), occasion.receipt() == null ? before.receipt() : occasion.receipt(), reported == null ? null : Timestamp.from(reported), Place.of(occasion.report()),
                    one.rose() || before.raisedAt() == null ? at : Timestamp.from(before.raisedAt()), one.raises(), at};
        }).toList());
        database.batchUpdate("update dispute set level = ? where id = ?", scored.stream().filter(one -> one.dossier().standing() == null
                || one.dossier().standing().level() != one.assessment().level()).map(one -> new Object[]{one.assessment().level().name(), one.dispute()}).toList());
        scored.stream().filter(one -> !one.saysTheSame()).forEach(one -> trail(one.dispute(), one.occasion().cause().name(), one.assessment(), null, null, at));
    }

    /** One report that is looked at under newer rules is not all of them. */
    private static String basis(Scored one) {
        String now = Basis.of(one.seen().findings().versions());
        return one.occasion().cause() == Occasion.Cause.SWEEP || one.dossier().basis() == null ? now : one.dossier().basis();
    }

    void trail(String dispute, String cause, Assessment assessment, String by, String reason, Timestamp at) {
        database.update("insert into assessment (dispute, cause, level, computed, score, parts, not_asked, versions, by, reason, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                dispute, cause, assessment.level().name(), assessment.computed().name(), assessment.score(), Seen.json(assessment.parts()),
                assessment.notAsked().toArray(String[]::new), Seen.json(assessment.versions()), by, reason, at);
    }
}
