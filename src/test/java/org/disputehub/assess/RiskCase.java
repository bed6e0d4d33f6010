package org.disputehub.assess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.disputehub.dispute.RiskLevel;
import org.disputehub.lookup.Findings;
import org.disputehub.lookup.Hit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One line of {@code risk/cases.yaml}. */
record RiskCase(String name, String text, String at, String category, Integer involved, String scale, List<JsonNode> parties, List<String> hits,
                int notices, int warnings, int repeats, int repeatsAfterResolution, Integer reporters, RiskLevel previous,
                RiskLevel level, List<String> reasons, List<String> not) {

    static List<RiskCase> all() throws IOException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        return List.of(yaml.readValue(Path.of("src/test/resources/risk/cases.yaml").toFile(), RiskCase[].class));
    }

    ObjectNode report() {
        ObjectNode report = JsonNodeFactory.instance.objectNode().put("reportedAt", at == null ? "2025-06-04T12:00:00+08:00" : at).put("narrative", text);
        report.putObject("category").put("gbt31000", category);
        report.put("involvedCount", involved).put("scale", scale);
        report.putArray("parties").addAll(parties == null ? List.of() : parties);
        return report;
    }

    /** A question mark makes a hit a possible one. */
    Findings findings() {
        List<Hit> found = new ArrayList<>();
        for (String hit : hits == null ? List.<String>of() : hits) {
            String[] parts = hit.replace("?", "").split(":");
            found.add(new Hit(Hit.Kind.valueOf(parts[0]), "register", parts[1] + "-1", parts[1], "ID", "/parties/0", -1, -1,
                    hit.endsWith("?") ? Hit.Certainty.POSSIBLE : Hit.Certainty.SURE));
        }
        return new Findings(found, List.of(), Map.of("register", "1"));
    }

    History history() {
        Standing standing = previous == null ? null : new Standing(previous, Map.of(), false);
        return new History(repeats, repeatsAfterResolution, notices, warnings, reporters == null ? 1 : reporters, Duration.ZERO, standing);
    }
}
