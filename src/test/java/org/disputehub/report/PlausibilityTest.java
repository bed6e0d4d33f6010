package org.disputehub.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What a schema cannot say of a report. */
class PlausibilityTest {

    private static final Instant NOW = Instant.parse("2025-06-04T01:20:00Z");

    @Test
    void aTimeMayLieAheadByAsMuchAsClocksDiffer() {
        assertThat(codes("2025-06-04T09:30:00+08:00", Duration.ofMinutes(10))).isEmpty();
        assertThat(codes("2025-06-04T09:30:01+08:00", Duration.ofMinutes(10))).containsExactly("TIME_IN_FUTURE");
        assertThat(codes("2025-06-04T10:20:00+08:00", Duration.ofHours(1))).isEmpty();
        assertThat(codes("2025-06-04T09:20:01+08:00", Duration.ZERO)).containsExactly("TIME_IN_FUTURE");
    }

    @Test
    void somebodyMustBeAbleToGoThereAndToKnowWhatFor() {
        assertThat(Plausibility.check(JsonNodeFactory.instance.objectNode(), NOW, Duration.ZERO)).extracting(Finding::code).containsExactly("PLACE_MISSING", "NARRATIVE_MISSING");
    }

    private static List<String> codes(String reportedAt, Duration ahead) {
        ObjectNode canonical = JsonNodeFactory.instance.objectNode().put("reportedAt", reportedAt).put("title", "漏水");
        canonical.putObject("place").put("raw", "样例巷");
        return Plausibility.check(canonical, NOW, ahead).stream().map(Finding::code).toList();
    }
}
