package org.disputehub.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The schema of connector.yaml as a page for people: a table for each object in it. */
final class ConnectorReference {

    private static final String HEAD = """
            # Every key of connector.yaml

            Generated from [`connector.schema.json`](../src/main/resources/static/schemas/connector.schema.json), which a running hub publishes at `/schemas/connector.schema.json` and
            checks each file against; a key that is not here is a fault. How to begin: [Connect a department in ten minutes](connect-a-department.md).

            - **pointer**: a JSON Pointer, such as `/data/list`. XML elements and attributes are keys of the tree, too; CSV columns are `/<heading>`.
            - **duration**: `500ms`, `30s`, `5m`, `4h`, `1d`.
            - **secret**: the name of the file `data/keys/<secret>`. Put it there yourself, readable by the hub alone. No secret ever stands in connector.yaml.

            """;

    /** One key, in Markdown. */
    record Row(String path, String meaning, String type, String required, String otherwise, String example) {
    }

    private final JsonNode schema;
    private final Map<String, List<Row>> tables = new LinkedHashMap<>();

    ConnectorReference(JsonNode schema) {
        this.schema = schema;
        read("", schema);
    }

    List<Row> rows() {
        return tables.values().stream().flatMap(List::stream).toList();
    }

    String page() {
        StringBuilder page = new StringBuilder(HEAD);
        tables.forEach((path, rows) -> {
            page.append("## ").append(path.isEmpty() ? "The file" : path).append("\n\n").append(path.isEmpty() ? "" : escape(at(path).path("description").asText()) + "\n\n");
            page.append("| key | meaning | type, allowed | required | default | example |\n|---|---|---|---|---|---|\n");
            rows.forEach(row -> page.append("| `").append(row.path()).append("` | ").append(escape(row.meaning())).append(" | ").append(escape(row.type())).append(" | ")
                    .append(row.required()).append(" | ").append(row.otherwise()).append(" | ").append(row.example()).append(" |\n"));
            page.append('\n');
        });
        return page.toString().stripTrailing() + "\n";
    }

    private void read(String path, JsonNode object) {
        List<Row> rows = new ArrayList<>();
        tables.put(path, rows);
        object.get("properties").fields().forEachRemaining(key -> {
            String place = path.isEmpty() ? key.getKey() : path + "." + key.getKey();
            JsonNode value = resolved(key.getValue());
            rows.add(new Row(place, value.path("description").asText(), type(value), required(object, key.getKey()), value.has("default") ? code(value.get("default")) : "", example(value)));
        });
        object.get("properties").fields().forEachRemaining(key -> {
            JsonNode inner = inner(resolved(key.getValue()));
            if (inner.has("properties")) {
                read(path.isEmpty() ? key.getKey() : path + "." + key.getKey(), inner);
            }
        });
    }

    private static String required(JsonNode object, String key) {
        return lists(object.path("required"), key) ? "yes" : lists(object.at("/else/else/required"), key) ? "of a source" : lists(object.at("/then/required"), key) ? "of a lookup" : "";
    }

    private static boolean lists(JsonNode names, String key) {
        return StreamSupport.stream(names.spliterator(), false).anyMatch(name -> name.asText().equals(key));
    }

    /** What stands beside a reference says more than what it leads to. */
    private JsonNode resolved(JsonNode value) {
        if (!value.has("$ref")) {
            return value;
        }
        String name = value.get("$ref").asText().substring("#/$defs/".length());
        ObjectNode resolved = schema.at("/$defs/" + name).deepCopy();
        resolved.put("named", name);
        value.fields().forEachRemaining(field -> resolved.set(field.getKey(), field.getValue()));
        return resolved;
    }

    private JsonNode inner(JsonNode value) {
        return value.has("anyOf") ? resolved(value.at("/anyOf/0")) : value;
    }

    private JsonNode at(String path) {
        JsonNode value = schema;
        for (String key : path.split("\\.")) {
            value = resolved(inner(value).path("properties").path(key));
        }
        return value;
    }

    private String type(JsonNode value) {
        if (value.has("enum")) {
            return StreamSupport.stream(value.get("enum").spliterator(), false).map(ConnectorReference::code).collect(Collectors.joining(" "));
        }
        if (value.has("anyOf")) {
            JsonNode list = value.at("/anyOf/1");
            return type(resolved(value.at("/anyOf/0"))) + "; or a list of them" + bounds(list.path("minItems"), list.path("maxItems"));
        }
        if (List.of("pointer", "duration", "secret").contains(value.path("named").asText())) {
            return value.get("named").asText();
        }
        return switch (value.path("type").asText()) {
            case "array" -> "list of " + type(resolved(value.get("items"))) + bounds(value.path("minItems"), value.path("maxItems"));
            case "boolean" -> "`true` or `false`";
            case "integer" -> "whole number" + bounds(value.path("minimum"), value.path("maximum"));
            case "string" -> "text" + (value.has("maxLength") ? bounds(value.path("minLength"), value.path("maxLength")) + " characters" : "") + (value.has("pattern") ? ", `" + value.get("pattern").asText() + "`" : "");
            case "object" -> value.has("properties") ? "keys, see below" : "keys of your own, each a text";
            default -> "";
        };
    }

    private static String bounds(JsonNode least, JsonNode most) {
        return least.isMissingNode() && most.isMissingNode() ? "" : most.isMissingNode() ? ", at least " + least.asText() : ", " + least.asText("0") + " to " + most.asText();
    }

    private static String example(JsonNode value) {
        return StreamSupport.stream(value.path("examples").spliterator(), false).map(ConnectorReference::code).collect(Collectors.joining("<br>"));
    }

    private static String code(JsonNode value) {
        String text = value.isTextual() ? value.asText() : value.toString();
        return text.isEmpty() ? "empty" : "`" + escape(text.replace("\n", "\\n")) + "`";
    }

    private static String escape(String text) {
        return text.replace("|", "\\|");
    }
}
