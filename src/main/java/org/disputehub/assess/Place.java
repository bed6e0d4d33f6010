package org.disputehub.assess;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.stream.Stream;

/** Where a report is from, as precisely as may be told: no building, nobody's door. */
final class Place {

    /** Of {@code village|estate|building|unit|room}. */
    private static final int ESTATE = 1;

    private Place() {
    }

    /** @return a division's code of 12, 9 or 6 digits, followed by {@code /} and the estate's name where it is known; null where nothing is known */
    static String of(JsonNode report) {
        String division = report == null ? null : division(report.at("/place/division"));
        String[] address = division == null ? new String[0] : report.at("/place/normalized").asText().split("\\|", -1);
        return address.length > ESTATE && !address[ESTATE].isBlank() ? division + "/" + address[ESTATE] : division;
    }

    private static String division(JsonNode division) {
        return Stream.of("village", "town", "county").filter(division::hasNonNull).map(level -> division.get(level).asText()).findFirst().orElse(null);
    }
}
