package org.disputehub.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.disputehub.mapping.Fault;
import org.springframework.boot.convert.DurationStyle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Reads one {@code connector.yaml}: first checked whole against its published schema, then made the typed definition. */
final class ConnectorFile {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .addModule(new com.fasterxml.jackson.databind.module.SimpleModule().addDeserializer(Duration.class, new Durations()))
            .build();
    private static final CheckedYaml FILES = new CheckedYaml("connector.schema.json");

    private ConnectorFile() {
    }

    /** @return the definition, or null with at least one fault added */
    static Connector read(Path folder, List<Fault> faults) {
        String id = folder.getFileName().toString();
        String place = "connectors/" + id + "/connector.yaml";
        YamlTree yaml = FILES.read(folder.resolve("connector.yaml"), place, faults);
        if (yaml == null) {
            return null;
        }
        List<Fault> found = BeyondSchema.check(id, place, yaml);
        faults.addAll(found);
        try {
            return found.isEmpty() ? MAPPER.treeToValue(yaml.tree(), Connector.class) : null;
        } catch (JsonProcessingException e) {
            faults.add(new Fault(place, 0, e.getOriginalMessage()));
            return null;
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
