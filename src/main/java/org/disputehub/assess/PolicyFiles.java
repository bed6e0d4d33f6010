package org.disputehub.assess;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.disputehub.connector.CheckedYaml;
import org.disputehub.connector.YamlTree;
import org.disputehub.mapping.Fault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads this stage's files under {@code routes/policies/}: of its schema first, then of what a schema cannot say, then typed. */
final class PolicyFiles {

    private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** A file that can be used, and where its values stand. */
    record Read<T>(T file, YamlTree yaml, String place) {

        Fault fault(String pointer, String words) {
            return new Fault(place, yaml.line(pointer), pointer + ": " + words);
        }
    }

    private PolicyFiles() {
    }

    /** @return null where the file has faults, which are added */
    static <T> T read(Path policies, String name, Class<T> type, Function<Read<T>, List<Fault>> check, List<Fault> faults) {
        String place = "routes/policies/" + name + ".yaml";
        YamlTree yaml = new CheckedYaml(name + ".schema.json").read(policies.resolve(name + ".yaml"), place, faults);
        if (yaml == null) {
            return null;
        }
        try {
            Read<T> read = new Read<>(JSON.treeToValue(yaml.tree(), type), yaml, place);
            List<Fault> found = new ArrayList<>(check.apply(read));
            faults.addAll(found);
            return found.isEmpty() ? read.file() : null;
        } catch (JsonProcessingException e) {
            faults.add(new Fault(place, 0, e.getOriginalMessage()));
            return null;
        }
    }
}
