package org.disputehub.integrate;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.connector.Counties;
import org.disputehub.intake.Made;
import org.disputehub.intake.StoredMessage;
import org.disputehub.report.Finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What stored messages would become, compared with what they are, grouped and counted. Names places and codes only, no value of a message. */
final class Changes {

    enum Kind {
        UNCHANGED("unchanged"), CHANGED("changed"), RELEASED("released"), STILL_REFUSED("stillRefused"), NOW_REFUSED("nowRefused");

        /** In an answer. */
        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    private static final int EXAMPLES = 5;

    private final Counties counties;
    private final Map<Kind, Integer> counts = new TreeMap<>();
    private final Map<String, Integer> details = new TreeMap<>();
    private final Map<Kind, List<String>> examples = new TreeMap<>();

    Changes(Counties counties) {
        this.counties = counties;
    }

    Kind add(StoredMessage message, Made made) {
        Kind kind = kind(message, made);
        counts.merge(kind, 1, Integer::sum);
        if (kind != Kind.UNCHANGED) {
            List<String> some = examples.computeIfAbsent(kind, k -> new ArrayList<>());
            if (some.size() < EXAMPLES) {
                some.add(message.receipt());
            }
        }
        return kind;
    }

    private Kind kind(StoredMessage message, Made made) {
        if (made.refused()) {
            made.findings().stream().map(Finding::code).distinct().forEach(code -> count((message.quarantined() ? "still refused: " : "now refused: ") + code));
            return message.quarantined() ? Kind.STILL_REFUSED : Kind.NOW_REFUSED;
        }
        if (message.quarantined()) {
            count("out of quarantine, to county " + counties.ofReport(made.canonical()));
            return Kind.RELEASED;
        }
        List<JsonDiff.Difference> differences = JsonDiff.of(message.canonical(), made.canonical());
        differences.stream().map(difference -> difference.pointer().replaceAll("/\\d+(?=/|$)", "/*")).distinct().forEach(place -> count("field " + place));
        moved("county", counties.ofReport(message.canonical()), counties.ofReport(made.canonical()));
        moved("standing", text(message.canonical(), "/standing"), text(made.canonical(), "/standing"));
        moved("division found by", text(message.canonical(), "/place/division/foundBy"), text(made.canonical(), "/place/division/foundBy"));
        return differences.isEmpty() ? Kind.UNCHANGED : Kind.CHANGED;
    }

    private void moved(String what, String before, String after) {
        if (!before.equals(after)) {
            count(what + " " + before + " → " + after);
        }
    }

    private void count(String detail) {
        details.merge(detail, 1, Integer::sum);
    }

    private static String text(JsonNode canonical, String pointer) {
        return canonical.at(pointer).asText("none");
    }

    /** For an answer: counts by kind, counts by what differs, and some receipts of each kind. */
    Map<String, Object> view() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("looked", counts.values().stream().mapToInt(Integer::intValue).sum());
        for (Kind kind : Kind.values()) {
            view.put(kind.label, counts.getOrDefault(kind, 0));
        }
        view.put("differences", details);
        Map<String, List<String>> receipts = new LinkedHashMap<>();
        examples.forEach((kind, some) -> receipts.put(kind.label, some));
        view.put("examples", receipts);
        return view;
    }
}
