package org.disputehub.lookup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Versions of registers in the database, their rows in encrypted pieces. */
@Component
class VersionTables {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PIECE = 2_000;

    private final JdbcTemplate database;
    private final RegisterKey key;

    VersionTables(JdbcTemplate database, RegisterKey key) {
        this.database = database;
        this.key = key;
    }

    /** Grows with each activation on any node. */
    long changeNumber() {
        return database.queryForObject("select number from lookup_change", Long.class);
    }

    void changed() {
        database.update("update lookup_change set number = number + 1");
    }

    /** By register; those without an active version are not in it. */
    Map<String, Integer> active() {
        Map<String, Integer> active = new LinkedHashMap<>();
        database.query("select id, active from lookup_register where active is not null", row -> {
            active.put(row.getString(1), row.getInt(2));
        });
        return active;
    }

    /** Until the transaction ends nobody else changes this register. */
    void lock(String register) {
        database.update("insert into lookup_register (id) values (?) on conflict do nothing", register);
        database.queryForObject("select last from lookup_register where id = ? for update", Integer.class, register);
    }

    int nextVersion(String register) {
        return database.queryForObject("update lookup_register set last = last + 1 where id = ? returning last", Integer.class, register);
    }

    /** Newest first. */
    List<Version> versions(String register) {
        return database.query("select * from lookup_version where register = ? order by version desc", VersionTables::version, register);
    }

    Optional<Version> find(String register, int version) {
        return database.query("select * from lookup_version where register = ? and version = ?", VersionTables::version, register, version).stream().findFirst();
    }

    Optional<byte[]> contentOfLast(String register) {
        return database.query("select content from lookup_version where register = ? order by version desc limit 1", (row, i) -> row.getBytes(1), register).stream().findFirst();
    }

    void add(Version version, byte[] content, Map<String, Row> rows) {
        database.update("""
                insert into lookup_version (register, version, state, mode, based_on, rows, added, changed, removed, faults, content, made_by, made_at)
                values (?, ?, 'STAGED', ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)""", version.register(), version.version(), version.mode().name(), version.basedOn(), version.rows(),
                version.added(), version.changed(), version.removed(), json(version.faults()), content, version.madeBy(), Timestamp.from(version.madeAt()));
        List<Row> all = new ArrayList<>(rows.values());
        for (int from = 0, piece = 0; from < all.size(); from += PIECE, piece++) {
            byte[] plain = RowCodec.write(all.subList(from, Math.min(all.size(), from + PIECE)));
            database.update("insert into lookup_rows (register, version, piece, sealed) values (?, ?, ?, ?)", version.register(), version.version(), piece,
                    key.seal(place(version.register(), version.version(), piece), plain));
        }
    }

    /** By entry; @throws IllegalStateException where rows are missing or not as they were written */
    Map<String, Row> rows(String register, int version) {
        Map<String, Row> rows = new LinkedHashMap<>();
        database.query("select piece, sealed from lookup_rows where register = ? and version = ? order by piece", piece -> {
            RowCodec.read(key.open(place(register, version, piece.getInt(1)), piece.getBytes(2)), row -> rows.put(row.entry(), row));
        }, register, version);
        int expected = find(register, version).map(Version::rows).orElse(0);
        if (rows.size() != expected) {
            throw new IllegalStateException("Of version " + version + " of register " + register + " there are " + rows.size() + " rows, expected " + expected);
        }
        return rows;
    }

    void activate(String register, int version, Integer replaced, String who, Instant when, String reason) {
        database.update("update lookup_version set state = 'ACTIVE', replaced = ?, activated_by = ?, activated_at = ?, reason = ? where register = ? and version = ?",
                replaced, who, Timestamp.from(when), reason, register, version);
        database.update("update lookup_register set active = ? where id = ?", version, register);
        changed();
    }

    /** A version that was active is so no more. */
    void retire(String register, int version, Version.State state) {
        database.update("update lookup_version set state = ? where register = ? and version = ?", state.name(), register, version);
    }

    /** The rows go, what is known of the version stays. */
    void forget(String register, int version) {
        database.update("delete from lookup_rows where register = ? and version = ?", register, version);
        database.update("update lookup_version set kept = false where register = ? and version = ?", register, version);
    }

    private static String place(String register, int version, int piece) {
        return register + "/" + version + "/" + piece;
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        try {
            List<RowFault> faults = JSON.readerForListOf(RowFault.class).readValue(row.getString("faults"));
            return new Version(row.getString("register"), row.getInt("version"), Version.State.valueOf(row.getString("state")), Import.Mode.valueOf(row.getString("mode")),
                    row.getObject("based_on", Integer.class), row.getObject("replaced", Integer.class), row.getInt("rows"), row.getInt("added"), row.getInt("changed"), row.getInt("removed"),
                    faults, row.getBoolean("kept"), row.getString("made_by"), row.getTimestamp("made_at").toInstant(), row.getString("activated_by"), instant(row.getTimestamp("activated_at")), row.getString("reason"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
