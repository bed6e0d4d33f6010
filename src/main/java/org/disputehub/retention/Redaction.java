package org.disputehub.retention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What is left of a canonical report without its personal data: the fields that its schema marks {@code x-pii: P0}, and no others. */
final class Redaction {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode schema;

    /** @param schema {@code report.schema.json} */
    Redaction(Path schema) {
        this.schema = read(schema);
    }

    String redacted(String canonical) {
        try {
            ObjectNode report = (ObjectNode) JSON.readTree(canonical);
            return without(report, schema).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode without(JsonNode node, JsonNode schema) {
        if (node.isObject()) {
            ObjectNode kept = JSON.createObjectNode();
            node.fields().forEachRemaining(field -> put(kept, field.getKey(), without(field.getValue(), schema.path("properties").path(field.getKey()))));
            return kept.isEmpty() ? null : kept;
        }
        if (node.isArray()) {
            ArrayNode kept = JSON.createArrayNode();
            node.forEach(item -> {
                JsonNode left = without(item, schema.path("items"));
                if (left != null) {
                    kept.add(left);
                }
            });
            return kept.isEmpty() ? null : kept;
        }
        return schema.path("x-pii").asText().equals("P0") ? node : null;
    }

    private static void put(ObjectNode kept, String name, JsonNode value) {
        if (value != null) {
            kept.set(name, value);
        }
    }

    private static JsonNode read(Path schema) {
        try {
            return JSON.readTree(schema.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
