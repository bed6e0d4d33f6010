package org.disputehub.assess;

import com.fasterxml.jackson.databind.JsonNode;

import org.disputehub.lookup.Hit.Certainty;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** How many people a report is about, by what speaks of the most of them, and the band that this reaches. */
record Crowd(int people, Optional<Element> element) {

    /** @param pointer of the text that {@code told} is from */
    static Crowd of(JsonNode report, HeadCount.Found told, String pointer, ElementsFile.CrowdWords words) {
        int involved = report.path("involvedCount").asInt();
        int scale = words.scale().getOrDefault(report.path("scale").asText(), 0);
        int people = Math.max(told.people(), Math.max(involved, scale));
        Optional<String> band = words.bands().entrySet().stream().filter(b -> b.getValue() <= people)
                .max(Comparator.comparingInt(Map.Entry::getValue)).map(Map.Entry::getKey);
        return new Crowd(people, band.map(code -> {
            if (involved == people) {
                return Element.ofField(code, "/involvedCount");
            }
            return scale == people ? Element.ofField(code, "/scale") : new Element(code, pointer, told.from(), told.to(), Certainty.SURE);
        }));
    }
}
