package org.disputehub.correlate;

import org.disputehub.dispute.Decided;
import org.disputehub.dispute.Decision;
import org.disputehub.dispute.Outcome;
import org.disputehub.report.Arrival;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes what was decided of reports. Statements take whole batches, since a round trip costs more than a row. */
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

    void write(List<Decided> decided, Batch batch) {
        Timestamp now = Timestamp.from(clock.instant());
        insertReceipts(decided, now);
        insertReports(decided);
        writeDisputes(batch.disputes(), now);
        writeRecords(decided, batch);
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
                insert into report (receipt, connector, source_ref, content_hash, dispute, outcome, mapping, canonical, raw, raw_ref, raw_sha256, raw_type, received_at, why)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", decided.stream().filter(RegisterTables::isKept).map(d -> {
            Arrival a = d.arrival();
            return new Object[]{a.receipt(), a.connector(), a.sourceRef(), a.contentHash(), d.decision().dispute(), d.decision().outcome().name(), a.mapping(),
                    new String(a.canonical(), StandardCharsets.UTF_8), a.raw(), a.rawRef(), a.rawSha256(), a.rawType(), Timestamp.from(a.receivedAt()), d.why()};
        }).toList());
    }

    void writeDisputes(Collection<DisputeFile> files, Timestamp now) {
        database.batchUpdate("""
                insert into dispute (id, county, state, category, repeats, reporters, mass, merged_into, opened_at, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                files.stream().filter(file -> file.isNew).map(file -> new Object[]{file.id, file.county, file.state.name(), file.category, file.repeats, file.reporters(),
                        file.mass, file.mergedInto, now, now}).toList());
        database.batchUpdate("update dispute set state = ?, resolved_at = ?, repeats = ?, reopened = ?, reporters = ?, mass = ?, merged_into = ?, changed_at = ? where id = ?",
                files.stream().filter(file -> file.changed && !file.isNew).map(file -> new Object[]{file.state.name(),
                        file.resolvedAt == null ? null : Timestamp.from(file.resolvedAt), file.repeats, file.reopened, file.reporters(), file.mass, file.mergedInto, now, file.id}).toList());
    }

    /** The newest version of each record; a later row of the batch overwrites an earlier one. */
    private void writeRecords(List<Decided> decided, Batch batch) {
        database.batchUpdate("""
                insert into source_record as r (connector, source_ref, number, dispute, standing, version, receipt) values (?, ?, ?, ?, ?, ?, ?)
                on conflict (connector, source_ref) do update set
                  dispute = coalesce(excluded.dispute, r.dispute),
                  standing = case when excluded.version < r.version then r.standing else excluded.standing end,
                  receipt = case when excluded.version < r.version then r.receipt else excluded.receipt end,
                  version = greatest(excluded.version, r.version)""",
                decided.stream().filter(RegisterTables::isKept).map(d -> new Object[]{d.arrival().connector(), d.arrival().sourceRef(),
                        batch.record(new SourceRecord.Key(d.arrival().connector(), d.arrival().sourceRef())).number, d.decision().dispute(),
                        d.canonical().path("standing").asText(), d.arrival().sourceVersion(), d.arrival().receipt()}).toList());
    }

    private void insertQuarantine(List<Arrival> refused) {
        database.batchUpdate("insert into quarantine (receipt, connector, source_ref, errors, raw, raw_ref, raw_type, received_at) values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)",
                refused.stream().map(a -> new Object[]{a.receipt(), a.connector(), a.sourceRef(), new String(a.findingsJson(), StandardCharsets.UTF_8), a.raw(), a.rawRef(),
                        a.rawType(), Timestamp.from(a.receivedAt())}).toList());
    }

    /** The very same content of the same record is not; a copy under a new number is, since its number is asked for later. */
    private static boolean isKept(Decided decided) {
        return decided.decision() != null && (decided.decision().outcome() != Outcome.DUPLICATE || decided.why() != null);
    }
}
