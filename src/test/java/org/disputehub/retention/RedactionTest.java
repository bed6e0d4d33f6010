package org.disputehub.retention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

class RedactionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Redaction REDACTION = new Redaction(Path.of("mappings/schemas/report.schema.json"));

    @Test
    void whatIsCountedStaysAndWhoItWasAndWhereDoesNot() throws Exception {
        JsonNode report = JSON.readTree(Path.of("connectors/grid-worker/samples/leak.expected.json").toFile()).get("canonical");
        JsonNode left = JSON.readTree(REDACTION.redacted(report.toString()));
        assertThat(left.fieldNames()).toIterable().contains("sourceRecordNo", "standing", "reportedAt", "category", "scale", "involvedCount").doesNotContain("title", "narrative");
        assertThat(left.get("category")).isEqualTo(report.get("category"));
        assertThat(left.get("place").fieldNames()).toIterable().containsExactly("division");
        assertThat(left.findValues("name")).isEmpty();
        assertThat(left.findValues("phoneE164")).isEmpty();
        assertThat(REDACTION.redacted(left.toString())).isEqualTo(left.toString());
    }
}
