package org.disputehub.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.mapping.Fault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One {@code connector.yaml}: first checked whole against its published schema, then made the typed definition.
 *
 * @param source null: it is of another kind
 * @param lookup empty: it is no register
 * @param county empty: it is no county
 */
record ConnectorFile(Connector source, Optional<LookupConnector> lookup, Optional<CountyConnector> county) {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .addModule(new DurationText())
            .build();
    private static final CheckedYaml FILES = new CheckedYaml("connector.schema.json");

    /** @return null with at least one fault added where the file is not right */
    static ConnectorFile read(Path folder, List<Fault> faults) {
        String id = folder.getFileName().toString();
        String place = "connectors/" + id + "/connector.yaml";
        YamlTree yaml = FILES.read(folder.resolve("connector.yaml"), place, faults);
        if (yaml == null) {
            return null;
        }
        String kind = yaml.tree().path("kind").asText();
        List<Fault> found = new ArrayList<>(BeyondSchema.check(id, place, yaml));
        found.addAll(kind.equals("lookup") ? BeyondLookup.check(place, yaml) : kind.equals("county") ? BeyondCounty.check(place, yaml) : List.of());
        faults.addAll(found);
        try {
            return !found.isEmpty() ? null : switch (kind) {
                case "lookup" -> register(yaml);
                case "county" -> county(yaml);
                default -> source(yaml.tree());
            };
        } catch (JsonProcessingException e) {
            faults.add(new Fault(place, 0, e.getOriginalMessage()));
            return null;
        }
    }

    private static ConnectorFile source(JsonNode tree) throws JsonProcessingException {
        return new ConnectorFile(MAPPER.treeToValue(tree, Connector.class), Optional.empty(), Optional.empty());
    }

    private static ConnectorFile register(YamlTree yaml) throws JsonProcessingException {
        JsonNode tree = yaml.tree();
        Lookup lookup = MAPPER.treeToValue(tree.get("lookup"), Lookup.class);
        return new ConnectorFile(null, Optional.of(new LookupConnector(tree.get("id").asText(), tree.get("name").asText(), lookup, version(yaml))), Optional.empty());
    }

    private static ConnectorFile county(YamlTree yaml) throws JsonProcessingException {
        ObjectNode tree = yaml.tree().deepCopy();
        tree.remove("kind");
        tree.put("version", version(yaml));
        return new ConnectorFile(null, Optional.empty(), Optional.of(MAPPER.treeToValue(tree, CountyConnector.class)));
    }

    private static String version(YamlTree yaml) {
        return Candidates.version(yaml.text().getBytes(StandardCharsets.UTF_8), new byte[0]);
    }
}
