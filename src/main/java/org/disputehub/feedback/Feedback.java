package org.disputehub.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.feedback.Happening.Kind;

import java.time.Instant;
import java.time.OffsetDateTime;

/** What a county says, well-formed. */
record Feedback(JsonNode body) {

    String dispute() {
        return body.get("dispute").asText();
    }

    Instant at() {
        return OffsetDateTime.parse(body.get("at").asText()).toInstant();
    }

    String by() {
        return body.get("by").asText();
    }

    String text() {
        return body.path("text").asText(null);
    }

    /** The county's own number of it, or null. */
    String id() {
        return body.path("id").asText(null);
    }

    Kind kind() {
        String event = body.get("event").asText();
        return event.equals("VISITED") && body.path("result").asText().equals("UNSATISFIED") ? Kind.VISITED_UNSATISFIED : Kind.valueOf(event);
    }
}
