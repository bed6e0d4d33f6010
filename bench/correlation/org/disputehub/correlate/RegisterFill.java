package org.disputehub.correlate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.bench.correlation.MoreReports;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.StringReader;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Fills the register with disputes of one report each, table by table with COPY: the rows that {@link Register} would have written. */
final class RegisterFill {

    private static final int PORTION = 20_000;
    private static final String BYTES = "\\\\x00";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final MoreReports reports;
    private int filled;
    /** Record numbers that others took meanwhile. */
    private long taken;

    RegisterFill(JdbcTemplate database, TransactionTemplate transaction, MoreReports reports) {
        this.database = database;
        this.transaction = transaction;
        this.reports = reports;
    }

    private record Row(int number, long record, ObjectNode canonical, Profile profile, List<BlockingKey> keys) {
    }

    void upTo(int disputes) {
        Map<Long, Integer> names = new HashMap<>();
        taken = filled == 0 ? 0 : database.queryForObject("select last_value from record_number", Long.class) - filled;
        while (filled < disputes) {
            int to = Math.min(disputes, filled + PORTION);
            List<Row> rows = IntStream.range(filled + 1, to + 1).parallel().mapToObj(this::row).toList();
            rows.forEach(row -> row.profile().names().forEach(name -> names.merge(StableHash.of("name", name), 1, Integer::sum)));
            // At once: the hub makes a profile for whatever record it sees without one.
            transaction.executeWithoutResult(status -> copy(rows));
            filled = to;
        }
        database.batchUpdate("insert into name_use as n (name, records) values (?, ?) on conflict (name) do update set records = n.records + excluded.records",
                names.entrySet().stream().map(name -> new Object[]{name.getKey(), name.getValue()}).toList());
        database.queryForObject("select setval('record_number', ?)", Long.class, taken + filled);
        database.execute("vacuum analyze");
        database.execute("checkpoint");
    }

    private Row row(int number) {
        ObjectNode canonical = reports.report(number);
        Profile profile = Profile.of(canonical);
        return new Row(number, taken + number, canonical, profile, BlockingKeys.of(profile));
    }

    private void copy(List<Row> rows) {
        Map<String, StringBuilder> tables = new LinkedHashMap<>();
        for (Row row : rows) {
            String receipt = "fill-" + row.number();
            String dispute = "HB20160101" + String.format("%07d", row.number());
            String connector = row.canonical().path("reportId").asText().replaceAll(":.*", "");
            String at = row.canonical().path("receivedAt").asText();
            line(tables, "dispute (id, county, state, category, opened_at, changed_at)", dispute,
                    row.canonical().path("place").path("division").path("county").asText("unassigned"), "DISPATCHED", row.canonical().path("category").path("gbt31000").asText(""), at, at);
            line(tables, "source_record (connector, source_ref, number, dispute, standing, receipt)", connector, "N" + row.number(), row.record(), dispute, "DISPUTE", receipt);
            line(tables, "report (receipt, connector, source_ref, content_hash, dispute, outcome, mapping, canonical, raw_sha256, raw_type, received_at)", receipt, connector,
                    "N" + row.number(), BYTES, dispute, "NEW_DISPUTE", "fill", text(row.canonical().toString()), BYTES, "application/json", at);
            line(tables, "receipt (id, connector, status, outcome, dispute, raw_sha256, received_at, decided_at)", receipt, connector, "PROCESSED", "NEW_DISPUTE", dispute, BYTES, at, at);
            line(tables, "profile (record, profile, form)", row.record(), text(row.profile().toJson()), Profile.FORM);
            row.keys().stream().map(BlockingKey::hash).distinct().forEach(hash -> line(tables, "blocking_key (hash, record)", hash, row.record()));
            ReporterMarks.of(row.profile()).forEach(mark -> line(tables, "record_reporter (record, mark)", row.record(), mark));
        }
        tables.forEach(this::copy);
        phones(rows);
    }

    /** Invented numbers come twice at times. */
    private void phones(List<Row> rows) {
        List<Long> phones = new ArrayList<>();
        List<Long> names = new ArrayList<>();
        rows.forEach(row -> row.profile().phoneNames().forEach((phone, name) -> {
            phones.add(StableHash.of("phone", phone));
            names.add(StableHash.of("name", name));
        }));
        database.update("insert into phone_name (phone, name) select * from unnest(?, ?) on conflict do nothing", phones.toArray(Long[]::new), names.toArray(Long[]::new));
    }

    private static void line(Map<String, StringBuilder> tables, String table, Object... values) {
        StringBuilder lines = tables.computeIfAbsent(table, t -> new StringBuilder());
        for (int i = 0; i < values.length; i++) {
            lines.append(i == 0 ? "" : "\t").append(values[i]);
        }
        lines.append('\n');
    }

    private static String text(String value) {
        return value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }

    private void copy(String table, StringBuilder lines) {
        database.execute((Connection connection) -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin", new StringReader(lines.toString()));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
