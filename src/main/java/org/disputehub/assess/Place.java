package org.disputehub.assess;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.stream.Stream;

/** Where a report is from, as precisely as its divisions tell. */
final class Place {

    private Place() {
    }

    /** @return a division's code of 12, 9 or 6 digits; null where it is not known */
    static String of(JsonNode report) {
        JsonNode division = report == null ? null : report.at("/place/division");
        return division == null ? null : Stream.of("village", "town", "county").filter(division::hasNonNull).map(level -> division.get(level).asText()).findFirst().orElse(null);
    }
}
