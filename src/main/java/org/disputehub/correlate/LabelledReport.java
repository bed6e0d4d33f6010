package org.disputehub.correlate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One report of history, in the order in which it came.
 *
 * @param history which of several histories it is of: reports of different ones never met
 * @param cluster what it was about, or null where nobody said; no two histories have the same
 */
record LabelledReport(int history, String cluster, Profile profile) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param files of one history each, one JSON object a line: {@code {"cluster": …, "connector": …, "report": {canonical}}} */
    static List<LabelledReport> read(List<Path> files) throws IOException {
        List<LabelledReport> reports = new ArrayList<>();
        for (int history = 0; history < files.size(); history++) {
            read(files.get(history), history, reports);
        }
        return reports;
    }

    static Collection<List<LabelledReport>> byHistory(List<LabelledReport> reports) {
        return reports.stream().collect(Collectors.groupingBy(LabelledReport::history, TreeMap::new, Collectors.toList())).values();
    }

    private static void read(Path file, int history, List<LabelledReport> reports) throws IOException {
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                JsonNode entry = JSON.readTree(line);
                String cluster = entry.path("cluster").asText(null);
                reports.add(new LabelledReport(history, cluster == null ? null : history + " " + cluster, Profile.of(entry.path("report"))));
            } catch (IOException | RuntimeException e) {
                // No message of the parser: it would quote the report.
                throw new IOException("line " + number + " of " + file.getFileName() + " is no report of history: expected {\"cluster\": …, \"connector\": …, \"report\": {canonical report}}");
            }
        }
    }
}
