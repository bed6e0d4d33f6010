package org.disputehub.intake;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.disputehub.connector.Connector;
import org.disputehub.report.Finding;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A batch on its way to disk: what became of each row so far, in the answer and in the result file. */
final class Batch implements Closeable {

    /** Rows listed in the answer; the result file has them all. */
    static final int SHOWN = 1_000;

    private final Drafts drafts;
    private final Path half;
    private final CSVPrinter result;
    private final List<Map<String, Object>> shown = new ArrayList<>();
    private int accepted;
    private int refused;

    /** @param half where the result is written until it is whole */
    Batch(Drafts drafts, Path half) throws IOException {
        this.drafts = drafts;
        this.half = half;
        this.result = new CSVPrinter(Files.newBufferedWriter(half, charset(drafts.submission().connector())), CSVFormat.RFC4180);
        result.printRecord("row", "receipt", "status", "reason");
    }

    /** What the source itself writes, so that its own tools open it, where that has every character. */
    static Charset charset(Connector connector) {
        Charset stated = Charset.forName(connector.charset());
        return stated.name().startsWith("GB") ? Charset.forName("GB18030") : stated.name().startsWith("UTF-") ? stated : StandardCharsets.UTF_8;
    }

    Drafts drafts() {
        return drafts;
    }

    /** These rows are on disk. */
    void stored(List<Draft> rows) throws IOException {
        for (Draft row : rows) {
            refused += row.refused() ? 1 : 0;
            accepted += row.refused() ? 0 : 1;
            String status = row.refused() ? "QUARANTINED" : "ACCEPTED";
            result.printRecord(row.arrival().row(), row.arrival().receipt(), status, row.findings().stream().map(Batch::reason).collect(Collectors.joining("; ")));
            if (shown.size() < SHOWN) {
                shown.add(view(row, status));
            }
        }
    }

    /** All rows are on disk: so is the result, when this returns. */
    void end(BatchFiles files) throws IOException {
        result.close();
        files.publish(half, drafts.batch());
    }

    int accepted() {
        return accepted;
    }

    int refused() {
        return refused;
    }

    List<Map<String, Object>> shown() {
        return shown;
    }

    private static Map<String, Object> view(Draft draft, String status) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("row", draft.arrival().row());
        row.put("receipt", draft.arrival().receipt());
        row.put("status", status);
        if (!draft.findings().isEmpty()) {
            row.put("errors", draft.findings());
        }
        return row;
    }

    private static String reason(Finding finding) {
        return finding.pointer() + " " + finding.code() + ": " + finding.detail();
    }

    /** Whether it ended or not. */
    @Override
    public void close() throws IOException {
        result.close();
        Files.deleteIfExists(half);
    }
}
