package org.disputehub.bench.correlation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Missed and wrong pairs by what is special about their reports. A pair counts under each tag that one of the two has. */
public final class ErrorTable {

    private static final class Row {
        int reports;
        int asked;
        int truePairs;
        int missed;
        int foundPairs;
        int wrong;
    }

    private final List<LabelledReport> reports;
    private final List<String> disputes;
    private final Map<String, Row> rows = new TreeMap<>();

    public ErrorTable(List<LabelledReport> reports, Answers answers) {
        this.reports = reports;
        this.disputes = answers.disputes();
        for (int i = 0; i < reports.size(); i++) {
            for (String tag : tags(i, i)) {
                Row row = row(tag);
                row.reports++;
                row.asked += answers.asked().contains(i) ? 1 : 0;
            }
        }
        groups(reports.stream().map(LabelledReport::cluster).toList()).forEach(this::truth);
        groups(disputes).forEach(this::found);
    }

    /** Indices of the reports by their label. */
    static List<List<Integer>> groups(List<String> labels) {
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            groups.computeIfAbsent(labels.get(i), l -> new ArrayList<>()).add(i);
        }
        return List.copyOf(groups.values());
    }

    private void truth(List<Integer> cluster) {
        pairs(cluster, (a, b) -> tags(a, b).forEach(tag -> {
            row(tag).truePairs++;
            row(tag).missed += disputes.get(a).equals(disputes.get(b)) ? 0 : 1;
        }));
    }

    private void found(List<Integer> dispute) {
        pairs(dispute, (a, b) -> tags(a, b).forEach(tag -> {
            row(tag).foundPairs++;
            row(tag).wrong += reports.get(a).cluster().equals(reports.get(b).cluster()) ? 0 : 1;
        }));
    }

    private static void pairs(List<Integer> group, java.util.function.BiConsumer<Integer, Integer> each) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                each.accept(group.get(i), group.get(j));
            }
        }
    }

    private Set<String> tags(int a, int b) {
        Set<String> tags = new LinkedHashSet<>();
        for (LabelledReport report : List.of(reports.get(a), reports.get(b))) {
            tags.add("kind " + report.kind());
            tags.add("port " + report.report().path("port").asText());
            report.noise().forEach(noise -> tags.add("noise " + noise));
        }
        return tags;
    }

    private Row row(String tag) {
        return rows.computeIfAbsent(tag, t -> new Row());
    }

    public void print(PrintStream out) {
        out.printf("%-32s %8s %7s %10s %8s %10s %8s%n", "", "reports", "asked", "true pairs", "missed", "found", "wrong");
        rows.forEach((tag, row) -> out.printf("%-32s %8d %6.1f%% %10d %7.1f%% %10d %7.2f%%%n", tag, row.reports, 100.0 * row.asked / row.reports,
                row.truePairs, 100.0 * row.missed / Math.max(1, row.truePairs), row.foundPairs, 100.0 * row.wrong / Math.max(1, row.foundPairs)));
    }
}
