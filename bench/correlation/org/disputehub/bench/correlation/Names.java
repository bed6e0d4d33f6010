package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names as they are common: a few surnames for half of the people, 张伟 again and again, and composed ones. */
final class Names {

    private final Map<String, Integer> surnames = new LinkedHashMap<>();
    private final List<String> men;
    private final List<String> women;
    private final String first;
    private final String menLast;
    private final String womenLast;

    Names(JsonNode file) {
        file.path("surnames").fields().forEachRemaining(s -> surnames.put(s.getKey(), s.getValue().asInt()));
        men = WorldFiles.strings(file.path("men"));
        women = WorldFiles.strings(file.path("women"));
        first = file.path("first").asText();
        menLast = file.path("menlast").asText();
        womenLast = file.path("womenlast").asText();
    }

    String surname(Draw draw) {
        return draw.weighted(surnames);
    }

    String given(boolean female, Draw draw) {
        if (draw.chance(0.45)) {
            return draw.skewed(female ? women : men);
        }
        String last = one(female ? womenLast : menLast, draw);
        return draw.chance(0.85) ? one(first, draw) + last : last;
    }

    private static String one(String characters, Draw draw) {
        int at = draw.between(0, characters.length() - 1);
        return characters.substring(at, at + 1);
    }
}
