package org.disputehub.integrate;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.intake.Made;
import org.disputehub.mapping.Fault;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Fields that the source fills and the mapping never reads: often what was meant to be mapped. */
final class UnusedFields {

    private UnusedFields() {
    }

    static List<Fault> check(ActiveConnector connector, List<Made> samples) {
        Set<String> used = new TreeSet<>(connector.mapping().fieldsRead());
        connector.definition().identity().forEach(pointer -> used.add(pointer.last().getMatchingProperty()));
        Set<String> unused = new TreeSet<>();
        samples.forEach(one -> collect(one.source(), "", used, unused));
        return unused.isEmpty() ? List.of() : List.of(new Fault("mappings/" + connector.mapping().name() + ".jslt", 0, "No mapping reads " + String.join(" ", unused)));
    }

    private static void collect(JsonNode node, String pointer, Set<String> used, Set<String> unused) {
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            String place = pointer + "/" + field.getKey();
            if (field.getValue().isContainerNode()) {
                collect(field.getValue(), place, used, unused);
            } else if (!used.contains(field.getKey()) && !field.getValue().asText("").isBlank()) {
                unused.add(place);
            }
        }
        node.elements().forEachRemaining(item -> {
            if (node.isArray()) {
                collect(item, pointer, used, unused);
            }
        });
    }
}
