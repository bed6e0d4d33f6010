package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One kind of dispute and how it is told: a file of {@code world/types}.
 *
 * @param gbt         the right GB/T 31000 category
 * @param siblings    categories that a clerk takes instead
 * @param police      bjlb, bjlx, bjxl; the last may be missing
 * @param departments connectors that such a matter comes through, with weights
 * @param crowd       many people complain of the very same thing, and it is one matter
 * @param facts       what is so in one matter, by name: for each possible fact the ways to say it
 * @param numbers     from, to, step and unit, by name
 * @param wordings    own, plain, seen, plainseen, more, want, title, terse, topic
 */
record DisputeType(String id, double weight, Scene scene, String gbt, List<String> siblings, List<String> police, String hotline, Map<String, Double> departments,
                   boolean crowd, boolean plates, List<String> finance, Map<String, List<List<String>>> facts, Map<String, String> numbers,
                   Map<String, List<String>> wordings) {

    private static final List<String> KINDS = List.of("own", "plain", "seen", "plainseen", "more", "want", "title", "terse", "topic");

    static DisputeType of(String id, JsonNode file, WorldFiles files) {
        Map<String, List<String>> wordings = new LinkedHashMap<>();
        KINDS.forEach(kind -> wordings.put(kind, files.wordings(file.path(kind))));
        Map<String, List<List<String>>> facts = new LinkedHashMap<>();
        file.path("facts").fields().forEachRemaining(fact -> {
            List<List<String>> values = new ArrayList<>();
            fact.getValue().forEach(value -> values.add(files.wordings(value)));
            facts.put(fact.getKey(), values);
        });
        Map<String, Double> departments = new LinkedHashMap<>();
        file.path("departments").fields().forEachRemaining(d -> departments.put(d.getKey(), d.getValue().asDouble()));
        Map<String, String> numbers = new LinkedHashMap<>();
        file.path("numbers").fields().forEachRemaining(n -> numbers.put(n.getKey(), n.getValue().asText()));
        return new DisputeType(id, file.path("weight").asDouble(), Scene.valueOf(file.path("scene").asText()), file.path("gbt").asText(),
                WorldFiles.strings(file.path("siblings")), WorldFiles.strings(file.path("police")), file.path("hotline").asText(), departments,
                file.path("crowd").asBoolean(), file.path("plates").asBoolean(), WorldFiles.strings(file.path("finance")), facts, numbers, wordings);
    }
}
