package org.disputehub.bench.correlation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a matcher overlooked: where a dispute fell apart, what two reports of its parts both tell, with the truth known. */
public final class Overlooked {

    private static final int ROWS = 25;
    private static final Set<String> LITTLE = Set.of("record", "village", "surname");
    private static final Map<String, Integer> TELLING = Map.of("phone", 4, "id", 4, "plate", 4, "name", 3, "room", 3);

    private final List<LabelledReport> reports;
    private final Map<String, Integer> pairs = new HashMap<>();

    public Overlooked(List<LabelledReport> reports, Answers answers) {
        this.reports = reports;
        for (List<Integer> cluster : ErrorTable.groups(reports.stream().map(LabelledReport::cluster).toList())) {
            Map<String, List<Integer>> parts = cluster.stream().filter(i -> !reports.get(i).untieable()).collect(Collectors.groupingBy(i -> answers.disputes().get(i), TreeMap::new, Collectors.toList()));
            List<List<Integer>> all = new ArrayList<>(parts.values());
            for (int a = 0; a < all.size(); a++) {
                for (int b = a + 1; b < all.size(); b++) {
                    pairs.merge(closest(all.get(a), all.get(b)), all.get(a).size() * all.get(b).size(), Integer::sum);
                }
            }
        }
    }

    private String closest(List<Integer> one, List<Integer> other) {
        String closest = "nothing";
        int most = 0;
        for (int a : one) {
            for (int b : other) {
                Map<String, Long> shared = reports.get(a).told().stream().filter(reports.get(b).told()::contains).map(told -> told.substring(0, told.indexOf(':')))
                        .filter(kind -> !LITTLE.contains(kind)).collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
                int telling = shared.keySet().stream().mapToInt(kind -> TELLING.getOrDefault(kind, 1)).sum();
                if (telling > most) {
                    most = telling;
                    closest = String.join(" + ", shared.keySet());
                }
            }
        }
        return closest;
    }

    public void print(PrintStream out) {
        double all = pairs.values().stream().mapToInt(Integer::intValue).sum();
        out.println("\nPairs that could be tied and were not, by what two reports of the parts both tell");
        pairs.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).limit(ROWS)
                .forEach(row -> out.printf("%6.1f%%  %s%n", 100 * row.getValue() / all, row.getKey()));
    }
}
