package org.disputehub.correlate;

import org.disputehub.dispute.Decided;
import org.disputehub.dispute.Decision;
import org.disputehub.dispute.Outcome;
import org.disputehub.report.Arrival;
import org.disputehub.report.Report.Standing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The register's SQL. Statements take whole batches, since a round trip costs more than a row. */
@Component
class RegisterTables {

    private final JdbcTemplate database;
    private final Clock clock;

    RegisterTables(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those of the receipts that have an outcome already, and whether it is quarantine. */
    Map<String, Boolean> decided(List<String> receipts) {
        Map<String, Boolean> decided = new HashMap<>();
        database.query("select id, status = 'QUARANTINED' from receipt where id = any(?)", row -> {
            decided.put(row.getString(1), row.getBoolean(2));
        }, (Object) receipts.toArray(String[]::new));
        return decided;
    }

    /** What is in quarantine is undecided again. */
    void release(List<String> receipts) {
        database.update("delete from quarantine where receipt = any(?)", (Object) receipts.toArray(String[]::new));
        database.update("delete from receipt where id = any(?)", (Object) receipts.toArray(String[]::new));
    }

    /**
     * The records as they stand, held until the transaction ends. The locks are advisory, so that a record that nobody has seen can be
     * held too, and taken in one order everywhere, so that two batches cannot wait for each other.
     */
    Map<SourceRecord.Key, SourceRecord> lock(Collection<SourceRecord.Key> keys) {
        if (!keys.isEmpty()) {
            database.query("""
                    select pg_advisory_xact_lock(lock) from (
                      select distinct hashtextextended(connector || ' ' || ref, 0) as lock from unnest(?, ?) as k(connector, ref) order by 1) ordered
                    """, row -> { }, connectors(keys), refs(keys));
        }
        return read(keys);
    }

    Map<SourceRecord.Key, SourceRecord> read(Collection<SourceRecord.Key> keys) {
        Map<SourceRecord.Key, SourceRecord> records = new LinkedHashMap<>();
        keys.forEach(key -> records.put(key, new SourceRecord(key)));
        Set<SourceRecord.Key> known = new TreeSet<>();
        if (!keys.isEmpty()) {
            database.query("""
                    select r.connector, r.source_ref, r.dispute, r.standing, r.version, d.county
                    from unnest(?, ?) as k(connector, ref)
                    join source_record r on r.connector = k.connector and r.source_ref = k.ref
                    left join dispute d on d.id = r.dispute
                    """, row -> {
                SourceRecord record = records.get(new SourceRecord.Key(row.getString(1), row.getString(2)));
                record.dispute = row.getString(3);
                record.standing = Standing.valueOf(row.getString(4));
                record.version = row.getObject(5, OffsetDateTime.class);
                record.county = row.getString(6);
                known.add(record.key);
            }, connectors(keys), refs(keys));
        }
        if (!known.isEmpty()) {
            database.query("""
                    select r.connector, r.source_ref, r.content_hash, r.receipt
                    from unnest(?, ?) as k(connector, ref)
                    join report r on r.connector = k.connector and r.source_ref = k.ref
                    """, row -> {
                records.get(new SourceRecord.Key(row.getString(1), row.getString(2))).seen(row.getBytes(3), row.getString(4));
            }, connectors(known), refs(known));
        }
        return records;
    }

    void write(List<Decided> decided) {
        Timestamp now = Timestamp.from(clock.instant());
        insertReceipts(decided, now);
        insertReports(decided);
        writeDisputes(decided, now);
        writeRecords(decided);
        insertQuarantine(decided.stream().map(Decided::arrival).filter(Arrival::refused).toList());
    }

    private void insertReceipts(List<Decided> decided, Timestamp now) {
        database.batchUpdate("""
                insert into receipt (id, connector, status, outcome, dispute, same_as, reason, errors, idempotency_key, raw_sha256, batch, row_number, received_at, decided_at)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)""", decided.stream().map(d -> {
            Arrival a = d.arrival();
            Decision decision = d.decision();
            boolean refused = decision == null;
            return new Object[]{a.receipt(), a.connector(), refused ? "QUARANTINED" : "PROCESSED", refused ? null : decision.outcome().name(),
                    refused ? null : decision.dispute(), refused ? null : decision.sameAs(), refused ? null : decision.reason(),
                    refused ? new String(a.findingsJson(), StandardCharsets.UTF_8) : null,
                    a.idempotencyKey(), a.rawSha256(), a.batch(), a.row(), Timestamp.from(a.receivedAt()), now};
        }).toList());
    }

    private void insertReports(List<Decided> decided) {
        database.batchUpdate("""
                insert into report (receipt, connector, source_ref, content_hash, dispute, outcome, mapping, canonical, raw, raw_ref, raw_sha256, raw_type, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", decided.stream().filter(RegisterTables::isKept).map(d -> {
            Arrival a = d.arrival();
            return new Object[]{a.receipt(), a.connector(), a.sourceRef(), a.contentHash(), d.decision().dispute(), d.decision().outcome().name(), a.mapping(),
                    new String(a.canonical(), StandardCharsets.UTF_8), a.raw(), a.rawRef(), a.rawSha256(), a.rawType(), Timestamp.from(a.receivedAt())};
        }).toList());
    }

    private void writeDisputes(List<Decided> decided, Timestamp now) {
        database.batchUpdate("insert into dispute (id, county, state, category, opened_at, changed_at) values (?, ?, 'DISPATCHED', ?, ?, ?)",
                decided.stream().filter(d -> outcome(d) == Outcome.NEW_DISPUTE).map(d -> new Object[]{d.decision().dispute(), d.decision().county(),
                        d.canonical().path("category").path("gbt31000").asText(null), now, now}).toList());
        database.batchUpdate("update dispute set state = ?, changed_at = ? where id = ?",
                decided.stream().filter(d -> d.decision() != null && d.decision().tell() != null && outcome(d) != Outcome.NEW_DISPUTE)
                        .map(d -> new Object[]{outcome(d) == Outcome.UPDATE ? "DISPATCHED" : "WITHDRAWN", now, d.decision().dispute()}).toList());
    }

    /** The newest version of each record; a later row of the batch overwrites an earlier one. */
    private void writeRecords(List<Decided> decided) {
        database.batchUpdate("""
                insert into source_record as r (connector, source_ref, dispute, standing, version) values (?, ?, ?, ?, ?)
                on conflict (connector, source_ref) do update set
                  dispute = coalesce(excluded.dispute, r.dispute),
                  standing = case when excluded.version < r.version then r.standing else excluded.standing end,
                  version = greatest(excluded.version, r.version)""",
                decided.stream().filter(RegisterTables::isKept).map(d -> new Object[]{d.arrival().connector(), d.arrival().sourceRef(), d.decision().dispute(),
                        d.canonical().path("standing").asText(), d.arrival().sourceVersion()}).toList());
    }

    private void insertQuarantine(List<Arrival> refused) {
        database.batchUpdate("insert into quarantine (receipt, connector, errors, raw, raw_ref, raw_type, received_at) values (?, ?, ?::jsonb, ?, ?, ?, ?)",
                refused.stream().map(a -> new Object[]{a.receipt(), a.connector(), new String(a.findingsJson(), StandardCharsets.UTF_8), a.raw(), a.rawRef(),
                        a.rawType(), Timestamp.from(a.receivedAt())}).toList());
    }

    private static boolean isKept(Decided decided) {
        return decided.decision() != null && decided.decision().outcome() != Outcome.DUPLICATE;
    }

    private static Outcome outcome(Decided decided) {
        return decided.decision() == null ? null : decided.decision().outcome();
    }

    private static String[] connectors(Collection<SourceRecord.Key> keys) {
        return keys.stream().map(SourceRecord.Key::connector).toArray(String[]::new);
    }

    private static String[] refs(Collection<SourceRecord.Key> keys) {
        return keys.stream().map(SourceRecord.Key::ref).toArray(String[]::new);
    }
}
