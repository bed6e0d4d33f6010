package org.disputehub.bench.correlation;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a split consists of. */
record Contents(List<LabelledReport> reports) {

    void print(String split, PrintStream out) {
        Map<String, Long> sizes = count(reports.stream().map(LabelledReport::cluster));
        out.printf("%n%s: %d reports of %d disputes%n", split, reports.size(), sizes.size());
        out.println("  reports a dispute: " + count(sizes.values().stream().map(size -> size > 9 ? "10 and more" : size.toString())));
        out.println("  by port:  " + shares(count(reports.stream().map(r -> r.report().path("port").asText()))));
        out.println("  by kind:  " + shares(count(reports.stream().map(LabelledReport::kind))));
        out.println("  by noise: " + shares(count(reports.stream().map(LabelledReport::noise).flatMap(Collection::stream))));
    }

    private static Map<String, Long> count(Stream<String> values) {
        return values.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private String shares(Map<String, Long> counts) {
        return counts.entrySet().stream().map(e -> String.format("%s %.1f %%", e.getKey(), 100.0 * e.getValue() / reports.size())).collect(Collectors.joining(", "));
    }
}
