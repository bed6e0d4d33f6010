package org.disputehub.retention;

import org.disputehub.flow.RunningHub;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where a value stands in a hub's database, dumped whole, and in its data folder; the servers' own files, which the dump and the queues stand for, left out. */
final class Remains {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final Set<String> SERVERS = Set.of("postgres", "broker");

    private Remains() {
    }

    static List<String> of(RunningHub hub, String value) {
        List<String> found = new ArrayList<>();
        JdbcTemplate database = hub.context().getBean(JdbcTemplate.class);
        for (String table : tables(hub)) {
            database.query("select t::text from \"" + table + "\" t", row -> {
                if (row.getString(1).contains(value) || CHARSETS.stream().anyMatch(charset -> contains(row, value, charset))) {
                    found.add("table " + table);
                }
            });
        }
        files(hub.data()).filter(file -> CHARSETS.stream().anyMatch(charset -> contains(file, value.getBytes(charset)))).forEach(file -> found.add("file " + hub.data().relativize(file)));
        return found.stream().distinct().toList();
    }

    static List<String> tables(RunningHub hub) {
        return hub.context().getBean(JdbcTemplate.class).queryForList(
                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history' order by 1", String.class);
    }

    /** Bytes are dumped in hex. */
    private static boolean contains(java.sql.ResultSet row, String value, Charset charset) {
        try {
            return row.getString(1).contains(HexFormat.of().formatHex(value.getBytes(charset)));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean contains(Path file, byte[] value) {
        try {
            String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return content.contains(new String(value, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> files(Path data) {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).filter(file -> !SERVERS.contains(data.relativize(file).getName(0).toString())).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
