package org.disputehub.correlate;

import org.disputehub.dispute.DisputeState;
import org.disputehub.report.Report.Standing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Loads what a batch touches, in a few statements, since a round trip costs more than a row. An array in a select of its own looks the same to the planner however long it
 * is, so that it keeps its plan: to make one for each batch took as long as to read.
 */
@Component
class BatchTables {

    /** As {@link Batch} takes them. */
    private record Found(Map<String, Map<Long, Integer>> alike, Map<Long, Candidate> candidates, Map<Long, String> receipts, Frequencies frequencies) {
    }

    private final JdbcTemplate database;

    BatchTables(JdbcTemplate database) {
        this.database = database;
    }

    /** @param policy says with how many records one report is compared at the most */
    Batch load(List<Incoming> reports, CorrelationPolicy policy) {
        List<Incoming> readable = reports.stream().filter(report -> report.canonical() != null).toList();
        Map<SourceRecord.Key, SourceRecord> records = records(readable.stream().map(Incoming::key).distinct().toList());
        List<Incoming> compared = readable.stream().filter(report -> report.isDispute() && isNews(report, records.get(report.key()))).toList();
        Set<String> disputes = records.values().stream().map(record -> record.dispute).filter(Objects::nonNull).collect(Collectors.toSet());
        Found found = found(compared, policy.candidates());
        return new Batch(records, disputes(disputes), this::dispute, found.alike, found.candidates, found.receipts, found.frequencies);
    }

    private static boolean isNews(Incoming report, SourceRecord record) {
        return record.receiptOf(report.arrival().contentHash()) == null;
    }

    private Map<SourceRecord.Key, SourceRecord> records(Collection<SourceRecord.Key> keys) {
        Map<SourceRecord.Key, SourceRecord> records = new LinkedHashMap<>();
        keys.forEach(key -> records.put(key, new SourceRecord(key)));
        Set<SourceRecord.Key> known = new TreeSet<>();
        if (!keys.isEmpty()) {
            database.query("""
                    select r.connector, r.source_ref, r.number, r.dispute, r.standing, r.version, r.placed_by, d.county, p.profile
                    from unnest((select ?::text[]), (select ?::text[])) as k(connector, ref)
                    join source_record r on r.connector = k.connector and r.source_ref = k.ref
                    left join dispute d on d.id = r.dispute
                    left join profile p on p.record = r.number and p.form = ?
                    """, row -> {
                SourceRecord record = records.get(new SourceRecord.Key(row.getString(1), row.getString(2)));
                record.number = row.getLong(3);
                record.dispute = row.getString(4);
                record.standing = Standing.valueOf(row.getString(5));
                record.version = row.getObject(6, OffsetDateTime.class);
                record.placedBy = row.getString(7);
                record.county = row.getString(8);
                record.profile = row.getString(9) == null ? null : Profile.fromJson(row.getString(9));
                known.add(record.key);
            }, connectors(keys), refs(keys), Profile.FORM);
        }
        if (!known.isEmpty()) {
            database.query("""
                    select r.connector, r.source_ref, r.content_hash, r.receipt
                    from unnest((select ?::text[]), (select ?::text[])) as k(connector, ref)
                    join report r on r.connector = k.connector and r.source_ref = k.ref
                    """, row -> {
                records.get(new SourceRecord.Key(row.getString(1), row.getString(2))).seen(row.getBytes(3), row.getString(4));
            }, connectors(known), refs(known));
        }
        return records;
    }

    /** What the reports meet, and how common what they name is. Bounded twice: of a key that many share the newest records, and of all that were found the most telling. */
    private Found found(List<Incoming> reports, int most) {
        Map<String, Map<Long, Integer>> alike = new HashMap<>();
        Map<Long, Candidate> candidates = new HashMap<>();
        Map<Long, String> receipts = new HashMap<>();
        if (reports.isEmpty()) {
            return new Found(alike, candidates, receipts, Frequencies.NONE);
        }
        List<String> asking = reports.stream().flatMap(report -> report.keys().stream().map(key -> report.arrival().receipt())).toList();
        List<BlockingKey> keys = reports.stream().flatMap(report -> report.keys().stream()).toList();
        Map<Long, String> names = hashes("name", reports.stream().flatMap(report -> report.profile().names().stream()));
        Map<Long, String> phones = hashes("phone", reports.stream().flatMap(report -> report.profile().phones().stream()));
        Map<String, Integer> recordsByName = new HashMap<>();
        Map<String, Integer> namesByPhone = new HashMap<>();
        long[] records = new long[1];
        database.query("""
                select 'ALIKE', s.number, ranked.telling, ranked.receipt, s.dispute, s.receipt, p.profile from (
                  select receipt, record, telling, row_number() over (partition by receipt order by telling desc, record desc) as place from (
                    select q.receipt, b.record, sum(q.weight)::integer as telling
                    from unnest((select ?::text[]), (select ?::bigint[]), (select ?::integer[])) as q(receipt, hash, weight)
                    cross join lateral (select record from blocking_key where hash = q.hash order by record desc limit ?) b
                    group by 1, 2) found) ranked
                join source_record s on s.number = ranked.record and s.dispute is not null and s.standing = 'DISPUTE'
                join profile p on p.record = s.number and p.form = ?
                where place <= ?
                union all select 'RECORDS', 0, last_value, null, null, null, null from record_number
                union all select 'NAME', n.name, n.records, null, null, null, null from unnest((select ?::bigint[])) as q(name) join name_use n on n.name = q.name
                union all select 'PHONE', q.phone, n.names, null, null, null, null from unnest((select ?::bigint[])) as q(phone)
                  cross join lateral (select count(*) as names from (select 1 from phone_name where phone = q.phone limit 100) named) n""", row -> {
            long number = row.getLong(2);
            switch (row.getString(1)) {
                case "RECORDS" -> records[0] = row.getLong(3);
                case "NAME" -> recordsByName.put(names.get(number), row.getInt(3));
                case "PHONE" -> namesByPhone.put(phones.get(number), row.getInt(3));
                default -> {
                    alike.computeIfAbsent(row.getString(4), receipt -> new HashMap<>()).put(number, row.getInt(3));
                    if (!candidates.containsKey(number)) {
                        candidates.put(number, new Candidate(number, row.getString(5), Profile.fromJson(row.getString(7))));
                        receipts.put(number, row.getString(6));
                    }
                }
            }
        }, asking.toArray(String[]::new), keys.stream().map(BlockingKey::hash).toArray(Long[]::new), keys.stream().map(key -> key.kind().weight()).toArray(Integer[]::new),
                most, Profile.FORM, most + 1, names.keySet().toArray(Long[]::new), phones.keySet().toArray(Long[]::new));
        return new Found(alike, candidates, receipts, new Frequencies(records[0], recordsByName, namesByPhone));
    }

    /** Null where there is none. */
    DisputeFile dispute(String id) {
        return disputes(Set.of(id)).get(id);
    }

    Map<String, DisputeFile> disputes(Set<String> ids) {
        Map<String, DisputeFile> files = new HashMap<>();
        if (ids.isEmpty()) {
            return files;
        }
        database.query("""
                select d.id, d.county, d.state, d.resolved_at, d.repeats, d.reopened, d.mass, d.merged_into, s.number, r.mark
                from unnest((select ?::text[])) as k(id) join dispute d on d.id = k.id
                left join source_record s on s.dispute = d.id and s.standing = 'DISPUTE' left join record_reporter r on r.record = s.number""", row -> {
            DisputeFile file = files.get(row.getString(1));
            if (file == null) {
                file = file(row);
                files.put(file.id, file);
            }
            Long number = row.getObject(9, Long.class);
            Long mark = row.getObject(10, Long.class);
            if (number != null) {
                Set<Long> marks = file.records.computeIfAbsent(number, n -> new HashSet<>());
                if (mark != null) {
                    marks.add(mark);
                }
            }
        }, (Object) ids.toArray(String[]::new));
        return files;
    }

    private static DisputeFile file(ResultSet row) throws SQLException {
        DisputeFile file = new DisputeFile(row.getString(1), row.getString(2), DisputeState.valueOf(row.getString(3)));
        Timestamp resolved = row.getTimestamp(4);
        file.resolvedAt = resolved == null ? null : resolved.toInstant();
        file.repeats = row.getInt(5);
        file.reopened = row.getInt(6);
        file.mass = row.getBoolean(7);
        file.mergedInto = row.getString(8);
        return file;
    }

    private static Map<Long, String> hashes(String kind, Stream<String> values) {
        Map<Long, String> hashes = new HashMap<>();
        values.forEach(value -> hashes.put(StableHash.of(kind, value), value));
        return hashes;
    }

    private static String[] connectors(Collection<SourceRecord.Key> keys) {
        return keys.stream().map(SourceRecord.Key::connector).toArray(String[]::new);
    }

    private static String[] refs(Collection<SourceRecord.Key> keys) {
        return keys.stream().map(SourceRecord.Key::ref).toArray(String[]::new);
    }
}
