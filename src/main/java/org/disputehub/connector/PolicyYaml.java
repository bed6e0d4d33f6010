package org.disputehub.connector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.disputehub.mapping.Fault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a file of {@code routes/policies/} into its record: checked whole, all that is wrong said together, with its line. */
public final class PolicyYaml<T> {

    private static final ObjectMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule())
            .addModule(new DurationText()).build();

    private final CheckedYaml files;
    private final Class<T> type;
    private final Function<T, List<String>> further;

    /**
     * @param schema  file name under {@code /schemas/}
     * @param further what is wrong that the schema cannot say, each as {@code pointer: text}
     */
    public PolicyYaml(String schema, Class<T> type, Function<T, List<String>> further) {
        this.files = new CheckedYaml(schema);
        this.type = type;
        this.further = further;
    }

    /** @throws IllegalArgumentException with all that is wrong */
    public T read(Path file) {
        String place = "routes/policies/" + file.getFileName();
        List<Fault> faults = new ArrayList<>();
        YamlTree yaml = files.read(file, place, faults);
        T policy = null;
        if (yaml != null) {
            try {
                policy = MAPPER.treeToValue(yaml.tree(), type);
                further.apply(policy).forEach(text -> faults.add(new Fault(place, yaml.line(text.substring(0, text.indexOf(':'))), text)));
            } catch (JsonProcessingException e) {
                faults.add(new Fault(place, 0, e.getOriginalMessage()));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        }
        return policy;
    }
}
