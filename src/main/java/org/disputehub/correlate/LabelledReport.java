package org.disputehub.correlate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One report of history, in the order in which it came. @param cluster what it was about, or null where nobody said */
record LabelledReport(String cluster, Profile profile) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param file one JSON object a line: {@code {"cluster": …, "connector": …, "report": {canonical}}} */
    static List<LabelledReport> read(Path file) throws IOException {
        List<LabelledReport> reports = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                JsonNode entry = JSON.readTree(line);
                reports.add(new LabelledReport(entry.path("cluster").asText(null), Profile.of(entry.path("report"))));
            } catch (IOException | RuntimeException e) {
                // No message of the parser: it would quote the report.
                throw new IOException("line " + number + " is no report of history: expected {\"cluster\": …, \"connector\": …, \"report\": {canonical report}}");
            }
        }
        return reports;
    }
}
