package org.disputehub.integrate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.database.RegisterAddress;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A running hub's reports as {@code correlate train} reads them: each record's newest version in the order that the records came. Where a
 * person has placed a record (joined, split, answered a review) its dispute is the label; what the machine placed has none, since it
 * would only learn from itself.
 */
final class HistoryExport {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FETCH = 1_000;

    private HistoryExport() {
    }

    /** @param url JDBC address, or null for the hub on {@code data}; @return how many reports were written, and how many of them with a label */
    static int[] write(Path data, String url, Path file) throws IOException {
        SingleConnectionDataSource database = new SingleConnectionDataSource(url != null ? url : RegisterAddress.of(data), true);
        int[] written = new int[2];
        try (BufferedWriter out = Files.newBufferedWriter(secret(file), StandardCharsets.UTF_8)) {
            database.setAutoCommit(false); // so that rows are fetched in portions
            JdbcTemplate sql = new JdbcTemplate(database);
            sql.setFetchSize(FETCH);
            sql.query("""
                    select s.connector, r.canonical, case when s.placed_by is not null then s.dispute end from source_record s join report r on r.receipt = s.receipt
                    where s.dispute is not null and r.erased_at is null order by s.number""", row -> {
                try {
                    ObjectNode line = JSON.createObjectNode().put("connector", row.getString(1));
                    line.set("report", JSON.readTree(row.getString(2)));
                    if (row.getString(3) != null) {
                        line.put("cluster", row.getString(3));
                        written[1]++;
                    }
                    out.write(line.toString());
                    out.newLine();
                    written[0]++;
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        } finally {
            database.destroy();
        }
        return written;
    }

    /** Names and ID numbers are for its owner's eyes. */
    private static Path secret(Path file) throws IOException {
        Files.deleteIfExists(file);
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))) : Files.createFile(file);
    }
}
