package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The errors that cost most, so that they can be read. All data are invented. */
public final class WorstErrors {

    private static final int REPORTS_SHOWN = 4;

    private record Error(String what, long pairs, List<Integer> reports) {
    }

    private final List<LabelledReport> reports;
    private final List<String> disputes;

    public WorstErrors(List<LabelledReport> reports, Answers answers) {
        this.reports = reports;
        this.disputes = answers.disputes();
    }

    /** @param most of each kind: disputes that swallowed others, disputes that fell apart though their reports could be tied */
    public void print(int most, PrintStream out) {
        List<Error> swallowed = new ArrayList<>();
        for (List<Integer> dispute : ErrorTable.groups(disputes)) {
            add("Different disputes taken for one", dispute, parts(dispute, i -> reports.get(i).cluster()), swallowed);
        }
        List<Error> apart = new ArrayList<>();
        for (List<Integer> cluster : ErrorTable.groups(reports.stream().map(LabelledReport::cluster).toList())) {
            List<Integer> tieable = cluster.stream().filter(i -> !reports.get(i).untieable()).toList();
            add("One dispute not found to be one", tieable, parts(tieable, disputes::get), apart);
        }
        show(swallowed, most, out);
        show(apart, most, out);
    }

    private static List<List<Integer>> parts(List<Integer> group, java.util.function.Function<Integer, String> label) {
        return List.copyOf(group.stream().collect(Collectors.groupingBy(label, java.util.LinkedHashMap::new, Collectors.toList())).values());
    }

    private static void add(String what, List<Integer> group, List<List<Integer>> parts, List<Error> errors) {
        if (parts.size() > 1) {
            long pairs = (long) group.size() * group.size() - parts.stream().mapToLong(part -> (long) part.size() * part.size()).sum();
            List<Integer> shown = parts.stream().sorted(Comparator.comparing(part -> -part.size())).limit(REPORTS_SHOWN).map(part -> part.get(0)).toList();
            errors.add(new Error(what + " (" + parts.size() + " parts, " + pairs / 2 + " pairs)", pairs, shown));
        }
    }

    private void show(List<Error> errors, int most, PrintStream out) {
        errors.stream().sorted(Comparator.comparing((Error error) -> -error.pairs()).thenComparing(error -> error.reports().get(0))).limit(most).forEach(error -> {
            out.println("\n" + error.what());
            error.reports().forEach(i -> show(reports.get(i), out));
        });
    }

    private static void show(LabelledReport one, PrintStream out) {
        JsonNode report = one.report();
        Set<String> parties = new TreeSet<>();
        report.path("parties").forEach(party -> parties.add(party.path("role").asText().substring(0, 3) + " " + party.path("name").asText(party.path("orgName").asText()) + " "
                + party.path("phoneE164").asText("").replace("+86", "")));
        out.println("  " + one.cluster() + " " + one.kind() + " " + one.noise() + " " + one.connector() + " " + report.path("reportedAt").asText().substring(0, 16));
        out.println("    " + report.path("title").asText("") + " | " + report.path("narrative").asText(""));
        out.println("    " + report.path("place").path("raw").asText("") + " | " + parties);
    }
}
