package org.disputehub.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import org.disputehub.mapping.Fault;
import org.springframework.boot.convert.DurationStyle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One {@code connector.yaml}: first checked whole against its published schema, then made the typed definition.
 *
 * @param source null: it is a register
 * @param lookup empty: it is a source
 */
record ConnectorFile(Connector source, Optional<LookupConnector> lookup) {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .addModule(new com.fasterxml.jackson.databind.module.SimpleModule().addDeserializer(Duration.class, new Durations()))
            .build();
    private static final JsonSchema SCHEMA = schema();

    /** @return null with at least one fault added where the file is not right */
    static ConnectorFile read(Path folder, List<Fault> faults) {
        String id = folder.getFileName().toString();
        String place = "connectors/" + id + "/connector.yaml";
        try {
            String text = Files.readString(folder.resolve("connector.yaml"));
            YamlTree yaml = YamlTree.of(text);
            // Of several alternatives that do not fit at one place the first is said.
            Map<String, Fault> byPlace = new LinkedHashMap<>();
            for (ValidationMessage message : SCHEMA.validate(yaml.tree())) {
                String pointer = message.getInstanceLocation().toString();
                byPlace.putIfAbsent(pointer + message.getProperty(), new Fault(place, yaml.line(pointer), words(message)));
            }
            List<Fault> found = new ArrayList<>(byPlace.values());
            boolean register = yaml.tree().path("kind").asText().equals("lookup");
            if (found.isEmpty()) {
                found.addAll(BeyondSchema.check(id, place, yaml));
                found.addAll(register ? BeyondLookup.check(place, yaml) : List.of());
            }
            faults.addAll(found);
            return found.isEmpty() ? register ? register(text, yaml.tree()) : source(yaml.tree()) : null;
        } catch (YamlTree.Unreadable e) {
            faults.add(new Fault(place, e.line(), e.getMessage()));
        } catch (JsonProcessingException e) {
            faults.add(new Fault(place, 0, e.getOriginalMessage()));
        } catch (java.nio.file.NoSuchFileException e) {
            faults.add(new Fault(place, 0, "There is no such file. A connector's folder holds one."));
        } catch (IOException e) {
            faults.add(new Fault(place, 0, "The file cannot be read as UTF-8 text."));
        }
        return null;
    }

    private static ConnectorFile source(JsonNode tree) throws JsonProcessingException {
        return new ConnectorFile(MAPPER.treeToValue(tree, Connector.class), Optional.empty());
    }

    private static ConnectorFile register(String text, JsonNode tree) throws JsonProcessingException {
        Lookup lookup = MAPPER.treeToValue(tree.get("lookup"), Lookup.class);
        return new ConnectorFile(null, Optional.of(new LookupConnector(tree.get("id").asText(), tree.get("name").asText(), lookup, Candidates.version(text.getBytes(StandardCharsets.UTF_8), new byte[0]))));
    }

    private static String words(ValidationMessage message) {
        String pointer = message.getInstanceLocation().toString();
        String text = message.getMessage();
        int colon = text.indexOf(": ");
        return (pointer.isEmpty() ? "" : pointer + ": ") + (colon < 0 ? text : text.substring(colon + 2));
    }

    private static JsonSchema schema() {
        try (InputStream file = ConnectorFile.class.getResourceAsStream("/static/schemas/connector.schema.json")) {
            JsonNode tree = new ObjectMapper().readTree(file);
            SchemaValidatorsConfig config = SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).locale(Locale.ENGLISH).build();
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(tree, config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code 30s}, {@code 5m}, {@code 4h} */
    private static final class Durations extends com.fasterxml.jackson.databind.deser.std.StdDeserializer<Duration> {
        Durations() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(com.fasterxml.jackson.core.JsonParser parser, com.fasterxml.jackson.databind.DeserializationContext context) throws IOException {
            return DurationStyle.SIMPLE.parse(parser.getText());
        }
    }
}
