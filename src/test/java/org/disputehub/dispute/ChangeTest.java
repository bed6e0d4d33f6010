package org.disputehub.dispute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** What can happen to a dispute can be told, and is what the published schemas say. */
class ChangeTest {

    @Test
    void everyStepOfACourseCanBeTold() {
        assertThat(Arrays.stream(Course.Kind.values()).map(Change::of)).hasSize(Course.Kind.values().length).doesNotContain(Change.PROCESSED, Change.QUARANTINED);
        assertThat(Change.values()).hasSize(Course.Kind.values().length + 2);
    }

    @Test
    void theSchemasKnowTheSame() throws IOException {
        assertSame("src/main/resources/static/schemas/connector.schema.json", "/properties/callback/properties/on/items/enum");
        assertSame("mappings/schemas/change.v1.json", "/properties/change/enum");
        assertSame("mappings/schemas/receipt.changed.v1.json", "/properties/change/enum");
    }

    private static void assertSame(String schema, String pointer) throws IOException {
        JsonNode values = new ObjectMapper().readTree(Path.of(schema).toFile()).at(pointer);
        List<String> names = StreamSupport.stream(values.spliterator(), false).map(JsonNode::asText).toList();
        assertThat(names).as(schema).containsExactlyInAnyOrder(Arrays.stream(Change.values()).map(Change::name).toArray(String[]::new));
    }
}
