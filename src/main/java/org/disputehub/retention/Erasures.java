package org.disputehub.retention;

import org.disputehub.correlate.ComparisonErasure;
import org.disputehub.home.HubFolders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Takes personal data out of every table that has some; docs/retention.md lists them. Rows stay where something is counted by them. Erasing again
 * what was erased changes nothing. Runs inside the caller's transaction.
 */
@Component
class Erasures {

    /** What a dispute's course is reckoned by; the rest of a feedback is words. */
    private static final String DETAIL = "(select jsonb_object_agg(key, value)::text from jsonb_each(detail::jsonb)"
            + " where key in ('event', 'at', 'result', 'visit', 'method', 'level', 'extendBy', 'request'))";

    private static final List<String> OF_DISPUTES = List.of(
            "update dispatch set body = '{}' where dispute = any(?) and body <> '{}'",
            "update delivery set body = '', headers = '{}', detail = null where order_key = any(?) and state <> 'WAITING'",
            "update delivery_attempt a set detail = null from delivery v where v.number = a.delivery and v.order_key = any(?)",
            "update happening set by = null, text = null, detail = " + DETAIL + " where dispute = any(?)",
            "update refused_feedback set raw = '' where dispute = any(?)",
            "update risk_claim set by = '', reason = null where dispute = any(?)",
            "update risk set seen = jsonb_set(seen::jsonb, '{findings,hits}', '[]')::text where dispute = any(?)",
            "update assessment set reason = null where dispute = any(?)",
            "delete from dispute_entry where dispute = any(?)",
            "update notice set page = '', register = null, entry = null where dispute = any(?)",
            "update accountability set reason = null where dispute = any(?)",
            "update correlation_act set reason = '' where dispute = any(?)",
            "update correlation_act set reason = '' where other = any(?)",
            "update review v set why = '{}', reason = null from source_record s where s.dispute = any(?) and (s.number = v.record or s.number = v.other)");

    private record Canonical(String receipt, String report) {
    }

    private final JdbcTemplate database;
    private final ComparisonErasure comparisons;
    private final Redaction redaction;
    private final Clock clock;

    Erasures(JdbcTemplate database, ComparisonErasure comparisons, HubFolders folders, Clock clock) {
        this.database = database;
        this.comparisons = comparisons;
        this.redaction = new Redaction(folders.mappings().resolve("schemas/report.schema.json"));
        this.clock = clock;
    }

    /** @return how many reports that were */
    int disputes(Collection<String> disputes) {
        String[] ids = disputes.toArray(String[]::new);
        comparisons.erase(disputes);
        OF_DISPUTES.forEach(sql -> database.update(sql, (Object) ids));
        int reports = redact(canonical("dispute", ids));
        database.update("update dispute set erased_at = ? where id = any(?)", now(), ids);
        return reports;
    }

    /** Of reports without a dispute. */
    int reports(Collection<String> receipts) {
        return redact(canonical("receipt", receipts.toArray(String[]::new)));
    }

    int quarantine(Instant before, int most) {
        return database.update("""
                update quarantine set raw = null, raw_ref = null, erased_at = ?
                where receipt in (select receipt from quarantine where erased_at is null and received_at < ? order by received_at limit ?)""", now(), Timestamp.from(before), most);
    }

    int refusedFeedback(Instant before, int most) {
        return database.update("delete from refused_feedback where number in (select number from refused_feedback where received_at < ? order by received_at limit ?)",
                Timestamp.from(before), most);
    }

    /** Messages that could not be delivered and are of no dispute, such as dead letters of the feedback. */
    int failedMessages(Instant before, int most) {
        return database.update("""
                delete from delivery where number in (
                  select v.number from delivery v where v.state in ('FAILED', 'DISCARDED', 'MENDED') and v.settled_at < ? and not exists (select from dispute d where d.id = v.order_key)
                    and not exists (select from delivery later where later.mends = v.number)
                  order by v.number limit ?)""", Timestamp.from(before), most);
    }

    void writeDown(String by, String reason, Collection<String> disputes, int reports, int other) {
        database.update("insert into erasure (at, by, reason, disputes, reports, other) values (?, ?, ?, ?, ?, ?)", now(), by, reason, disputes.toArray(String[]::new), reports, other);
    }

    private List<Canonical> canonical(String by, String[] values) {
        return database.query("select receipt, canonical from report where " + by + " = any(?) and erased_at is null",
                (row, i) -> new Canonical(row.getString(1), row.getString(2)), (Object) values);
    }

    private int redact(List<Canonical> reports) {
        Timestamp now = now();
        database.batchUpdate("update report set canonical = ?, raw = null, raw_ref = null, why = null, erased_at = ? where receipt = ?",
                reports.stream().map(one -> new Object[]{redaction.redacted(one.report()), now, one.receipt()}).toList());
        database.update("update recognition set seen = jsonb_set(seen::jsonb, '{findings,hits}', '[]')::text where receipt = any(?)",
                (Object) reports.stream().map(Canonical::receipt).toArray(String[]::new));
        return reports.size();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
