package org.disputehub.correlate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many texts of history are on each topic, and have each character or pair of characters.
 *
 * @param texts by topic: a category of four digits, of GB/T 31000
 * @param grams by gram and topic
 */
record TopicCounts(Map<String, Integer> texts, Map<String, Map<String, Integer>> grams) {

    private static final String OTHER_KIND = "99";

    /** A report is on the topic that most reports of its dispute were given; where nobody labelled it, on its own. */
    static TopicCounts of(List<LabelledReport> history) {
        Map<String, String> topics = topics(history);
        Map<String, Integer> texts = new TreeMap<>();
        Map<String, Map<String, Integer>> grams = new HashMap<>();
        for (LabelledReport report : history) {
            String topic = report.cluster() == null ? category(report) : topics.get(report.cluster());
            if (topic != null) {
                texts.merge(topic, 1, Integer::sum);
                Grams.in(Words.now(report.profile().text())).forEach(gram -> grams.computeIfAbsent(gram, g -> new TreeMap<>()).merge(topic, 1, Integer::sum));
            }
        }
        grams.values().removeIf(row -> sum(row.values()) < GramCount.LEAST_SHARE * history.size());
        return new TopicCounts(texts, grams);
    }

    private static Map<String, String> topics(List<LabelledReport> history) {
        Map<String, Map<String, Integer>> votes = new HashMap<>();
        for (LabelledReport report : history) {
            if (report.cluster() != null && category(report) != null) {
                votes.computeIfAbsent(report.cluster(), c -> new TreeMap<>()).merge(category(report), 1, Integer::sum);
            }
        }
        Map<String, String> topics = new HashMap<>();
        votes.forEach((cluster, categories) -> topics.put(cluster, categories.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey()));
        return topics;
    }

    /** Null where the source said no more than "other". */
    private static String category(LabelledReport report) {
        String category = report.profile().category();
        return category == null || category.length() < 4 || category.startsWith(OTHER_KIND) ? null : category;
    }

    private static int sum(Collection<Integer> counts) {
        return counts.stream().mapToInt(n -> n).sum();
    }
}
