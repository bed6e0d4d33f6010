package org.disputehub.connector;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.disputehub.home.HubFolders;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All connectors of the folder; whatever is wrong in any of them is said together, and the hub does not start. */
@Component
public class Connectors {

    private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    private final Map<String, Connector> byId = new TreeMap<>();

    Connectors(HubFolders folders) throws IOException {
        List<String> problems = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folders.connectors())) {
            entries.filter(Files::isDirectory).sorted().forEach(folder -> read(folder, problems));
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The connectors have faults:\n" + String.join("\n", problems));
        }
    }

    public Optional<Connector> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<Connector> all() {
        return byId.values();
    }

    private void read(Path folder, List<String> problems) {
        Path file = folder.resolve("connector.yaml");
        String place = folder.getFileName() + "/connector.yaml";
        try {
            Connector connector = YAML.readValue(file.toFile(), Connector.class);
            if (!connector.id().equals(folder.getFileName().toString())) {
                problems.add(place + ": id: found '" + connector.id() + "', expected the folder's name '" + folder.getFileName() + "'");
            }
            if (!Charset.isSupported(connector.charset())) {
                problems.add(place + ": charset: found '" + connector.charset() + "', expected one that Java knows, such as UTF-8 or GB18030");
            }
            byId.put(connector.id(), connector);
        } catch (JsonMappingException e) {
            String path = e.getPath().stream().map(JsonMappingException.Reference::getFieldName).collect(Collectors.joining("."));
            problems.add(place + ":" + (e.getLocation() == null ? "" : e.getLocation().getLineNr() + ":") + " " + path + ": " + e.getOriginalMessage());
        } catch (IOException | IllegalArgumentException e) {
            problems.add(place + ": " + e.getMessage());
        }
    }
}
