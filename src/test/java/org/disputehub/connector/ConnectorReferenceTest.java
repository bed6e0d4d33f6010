package org.disputehub.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.GeneratedPage;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** docs/connector-reference.md says what the published schema says, and the schema says enough of each key. */
class ConnectorReferenceTest {

    private static final Path SCHEMA = Path.of("src/main/resources/static/schemas/connector.schema.json");

    private final ConnectorReference reference = new ConnectorReference(schema());

    @Test
    void thePageSaysWhatTheSchemaSays() throws IOException {
        GeneratedPage.mustSay("connector-reference.md", reference.page());
    }

    @Test
    void everyKeyHasAMeaningAndATypeOrValues() {
        assertThat(reference.rows()).hasSizeGreaterThan(60).allSatisfy(row -> {
            assertThat(row.meaning()).as("description of %s in the schema", row.path()).isNotBlank();
            assertThat(row.type()).as("type of %s in the schema", row.path()).isNotBlank();
        });
    }

    private static JsonNode schema() {
        try {
            return new ObjectMapper().readTree(SCHEMA.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
