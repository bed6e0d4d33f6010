package org.disputehub.correlate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.disputehub.connector.CheckedYaml;
import org.disputehub.connector.DurationText;
import org.disputehub.connector.YamlTree;
import org.disputehub.mapping.Fault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads {@code correlation.yaml} with the particulars and the tables of weights beside it: checked whole, all faults said together. */
final class CorrelationFile {

    static final String NAME = "routes/policies/correlation.yaml";
    private static final CheckedYaml FILES = new CheckedYaml("correlation.schema.json");
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .addModule(new DurationText())
            .build();

    private CorrelationFile() {
    }

    static CorrelationPolicy read(Path file) {
        List<Fault> faults = new ArrayList<>();
        CorrelationRules rules = rules(file, faults);
        GramWeights grams = GramTable.read(file.resolveSibling(GramTable.FILE), faults);
        TopicCounts topics = TopicTable.read(file.resolveSibling(TopicTable.FILE), faults);
        Particulars particulars = ParticularsFile.read(file.resolveSibling(ParticularsFile.FILE), faults);
        Map<String, double[]> weights = ParticularTable.read(file.resolveSibling(ParticularTable.FILE), faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        }
        return new CorrelationPolicy(rules, new WordWeights(grams, new Topics(topics), new ParticularWeights(particulars, weights)));
    }

    /** @return null where there are faults */
    static CorrelationRules rules(Path file, List<Fault> faults) {
        YamlTree yaml = FILES.read(file, NAME, faults);
        if (yaml == null) {
            return null;
        }
        try {
            CorrelationRules rules = MAPPER.treeToValue(yaml.tree(), CorrelationRules.class);
            faults.addAll(CorrelationCheck.faults(rules, yaml));
            return rules;
        } catch (JsonProcessingException e) {
            faults.add(new Fault(NAME, 0, e.getOriginalMessage()));
            return null;
        }
    }
}
