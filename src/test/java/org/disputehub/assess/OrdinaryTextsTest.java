package org.disputehub.assess;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.disputehub.dispute.RiskLevel;
import org.disputehub.lookup.Findings;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts in which dangerous words mean nothing dangerous. */
class OrdinaryTextsTest {

    private final RiskRules rules = Policies.shipped();

    @Test
    void fewerThanOneInAHundredIsTakenForADanger() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String file : List.of("ordinary.txt", "ordinary-later.txt")) {
            Files.readAllLines(Path.of("src/test/resources/risk/" + file)).stream().filter(line -> !line.startsWith("#")).forEach(texts::add);
        }
        List<String> alarms = texts.stream().map(this::alarm).filter(alarm -> alarm != null).toList();
        assertThat(texts.stream().distinct()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(alarms.size() * 100).as(String.join("\n", alarms)).isLessThan(texts.size());
    }

    private String alarm(String text) {
        Elements elements = rules.recognition().of(JsonNodeFactory.instance.objectNode().put("reportedAt", "2025-06-04T12:00:00+08:00").put("narrative", text));
        Assessment assessment = rules.policy().assess(elements, new Findings(List.of(), List.of(), Map.of()), History.NONE);
        boolean false_ = assessment.level().isAtLeast(RiskLevel.ORANGE) || elements.has("VIOLENCE") || elements.has("SUICIDE");
        return false_ ? text + " " + assessment.level() + " " + elements.found() : null;
    }
}
