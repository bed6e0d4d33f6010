package org.disputehub.correlate;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.connector.CheckedYaml;
import org.disputehub.connector.YamlTree;
import org.disputehub.mapping.Fault;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code correlation-particulars.yaml}, checked whole. */
final class ParticularsFile {

    static final String FILE = "correlation-particulars.yaml";
    private static final String PLACE = "routes/policies/" + FILE;
    private static final CheckedYaml FILES = new CheckedYaml("correlation-particulars.schema.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ParticularsFile() {
    }

    /** @return null where the file is not of its schema */
    static Particulars read(Path file, List<Fault> faults) {
        YamlTree yaml = FILES.read(file, PLACE, faults);
        if (yaml == null) {
            return null;
        }
        Map<String, Map<String, List<String>>> phrases = MAPPER.convertValue(yaml.tree().path("particulars"), new TypeReference<>() {
        });
        phrases.forEach((question, answers) -> once(question, answers, yaml, faults));
        return new Particulars(phrases);
    }

    /** A phrase that gave two answers to one question would never tell two reports apart. */
    private static void once(String question, Map<String, List<String>> answers, YamlTree yaml, List<Fault> faults) {
        Map<String, String> answerOf = new HashMap<>();
        answers.forEach((answer, phrases) -> phrases.forEach(phrase -> {
            String other = answerOf.putIfAbsent(Wording.of(phrase), answer);
            if (other != null) {
                String pointer = "/particulars/" + question + "/" + answer;
                faults.add(new Fault(PLACE, yaml.line(pointer), pointer + ": found '" + phrase + "', which stands under " + other + " already; expected each phrase once in a question"));
            }
        }));
    }
}
