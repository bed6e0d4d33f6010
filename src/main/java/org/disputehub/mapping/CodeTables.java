package org.disputehub.mapping;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The code tables of {@code mappings/codes/}: CSV with the columns code, target and name, each table by its file's name. */
final class CodeTables {

    private final Map<String, Map<String, String>> tables = new HashMap<>();

    CodeTables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                List<CSVRecord> rows = read(file);
                if (!rows.isEmpty() && rows.get(0).isMapped("code") && rows.get(0).isMapped("target")) {
                    Map<String, String> table = new HashMap<>();
                    rows.forEach(row -> table.put(row.get("code"), row.get("target")));
                    tables.put(file.getFileName().toString().replace(".csv", ""), table);
                }
            }
        }
    }

    /** The target, or null where the table has no such code. */
    String find(String table, String code) {
        Map<String, String> rows = tables.get(table);
        if (rows == null) {
            throw new IllegalArgumentException("There is no code table mappings/codes/" + table + ".csv");
        }
        return rows.get(code);
    }

    /** @throws IllegalStateException naming the file, where it is no CSV in UTF-8 */
    static List<CSVRecord> read(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').setTrim(true).get().parse(text).getRecords();
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw new IllegalStateException(file.getFileName() + " cannot be read as CSV in UTF-8: " + e.getMessage(), e);
        }
    }
}
