package org.disputehub.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import org.disputehub.mapping.Fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads files of one kind, each checked whole against the kind's published schema: all that is wrong is said, with its line. */
public final class CheckedYaml {

    private final JsonSchema schema;

    /** @param schema file name under {@code /schemas/}, as published */
    public CheckedYaml(String schema) {
        try (InputStream file = CheckedYaml.class.getResourceAsStream("/static/schemas/" + schema)) {
            JsonNode tree = new ObjectMapper().readTree(file);
            SchemaValidatorsConfig config = SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).locale(Locale.ENGLISH).build();
            this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(tree, config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param place the file as people know it, for the faults
     * @return null where the file is not of its schema, with at least one fault added
     */
    public YamlTree read(Path file, String place, List<Fault> faults) {
        try {
            YamlTree yaml = YamlTree.of(Files.readString(file));
            // Of several alternatives that do not fit at one place the first is said.
            Map<String, Fault> byPlace = new LinkedHashMap<>();
            for (ValidationMessage message : schema.validate(yaml.tree())) {
                String pointer = message.getInstanceLocation().toString();
                byPlace.putIfAbsent(pointer + message.getProperty(), new Fault(place, yaml.line(pointer), words(message)));
            }
            faults.addAll(byPlace.values());
            return byPlace.isEmpty() ? yaml : null;
        } catch (YamlTree.Unreadable e) {
            faults.add(new Fault(place, e.line(), e.getMessage()));
        } catch (NoSuchFileException e) {
            faults.add(new Fault(place, 0, "There is no such file."));
        } catch (IOException e) {
            faults.add(new Fault(place, 0, "The file cannot be read as UTF-8 text."));
        }
        return null;
    }

    private static String words(ValidationMessage message) {
        String pointer = message.getInstanceLocation().toString();
        String text = message.getMessage();
        int colon = text.indexOf(": ");
        return (pointer.isEmpty() ? "" : pointer + ": ") + (colon < 0 ? text : text.substring(colon + 2));
    }
}
