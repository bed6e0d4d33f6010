package org.disputehub.correlate;

import org.disputehub.mapping.Fault;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code correlation-topics.csv} beside the policy: how many texts on each topic have each character and pair; written by training. */
final class TopicTable {

    static final String FILE = "correlation-topics.csv";
    private static final String HEADING = "gram,texts by topic";
    /** The row of all texts. */
    private static final String ALL = "*";
    private static final Pattern ROW = Pattern.compile("(\\*|[\\u3400-\\u9fff]{1,2}),(\\d{4}:\\d{1,9}(?: \\d{4}:\\d{1,9})*)");

    private TopicTable() {
    }

    static TopicCounts read(Path file, List<Fault> faults) {
        Map<String, Map<String, Integer>> rows = new HashMap<>();
        for (MatchResult row : BitsTable.read(file, HEADING, ROW, "one or two Chinese characters, a comma, and counts such as 0201:12 0203:4", faults)) {
            Map<String, Integer> counts = new TreeMap<>();
            for (String count : row.group(2).split(" ")) {
                counts.put(count.substring(0, count.indexOf(':')), Integer.valueOf(count.substring(count.indexOf(':') + 1)));
            }
            rows.put(row.group(1), counts);
        }
        Map<String, Integer> texts = rows.remove(ALL);
        return new TopicCounts(texts == null ? Map.of() : texts, rows);
    }

    static String csv(TopicCounts counts) {
        StringBuilder csv = new StringBuilder(HEADING).append('\n');
        row(csv, ALL, counts.texts());
        new TreeMap<>(counts.grams()).forEach((gram, topics) -> row(csv, gram, topics));
        return csv.toString();
    }

    private static void row(StringBuilder csv, String gram, Map<String, Integer> topics) {
        if (!topics.isEmpty()) {
            csv.append(gram).append(',').append(new TreeMap<>(topics).entrySet().stream().map(count -> count.getKey() + ":" + count.getValue()).collect(Collectors.joining(" "))).append('\n');
        }
    }
}
