package org.disputehub.report;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What a schema cannot say of a report: whether it can be true, and whether anybody could act on it. */
public final class Plausibility {

    private Plausibility() {
    }

    /**
     * @param ahead how far times may lie in the future
     * @return findings that point into the canonical report
     */
    public static List<Finding> check(JsonNode canonical, Instant now, Duration ahead) {
        List<Finding> findings = new ArrayList<>();
        for (String field : List.of("reportedAt", "occurredAt", "sourceVersion")) {
            if (isAfter(canonical.path(field).asText(""), now.plus(ahead))) {
                findings.add(new Finding("/" + field, "TIME_IN_FUTURE", "This time lies in the future. Check the clock and the time zone."));
            }
        }
        JsonNode place = canonical.path("place");
        if (!place.hasNonNull("raw") && !place.path("division").hasNonNull("county") && !place.hasNonNull("point")) {
            findings.add(new Finding("/place/raw", "PLACE_MISSING", "No place is given. Send an address, a division code or a point with its coordinate system."));
        }
        if (!canonical.hasNonNull("narrative") && !canonical.hasNonNull("title")) {
            findings.add(new Finding("/narrative", "NARRATIVE_MISSING", "Nothing says what the matter is. Send a description or a title."));
        }
        return findings;
    }

    private static boolean isAfter(String time, Instant limit) {
        try {
            return !time.isEmpty() && OffsetDateTime.parse(time).toInstant().isAfter(limit);
        } catch (DateTimeException e) {
            return false; // the schema has said so
        }
    }
}
