package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** What the hub sends is what it has published. */
final class PublishedSchemas {

    private PublishedSchemas() {
    }

    /** @return the event, whose data fit the schema that it names */
    static JsonNode checked(JsonNode event) {
        try {
            JsonNode schema = new ObjectMapper().readTree(Path.of("mappings", event.get("dataschema").asText()).toFile());
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema).validate(event.get("data"))).as(event.get("type").asText()).isEmpty();
            return event;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
