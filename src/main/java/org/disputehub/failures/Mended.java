package org.disputehub.failures;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.errors.BadQuestion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A new version of a message: with an id of its own, so that nobody takes it for the one before, and a link to that one. */
record Mended(String id, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** @param versions how many there have been before, the first included */
    static Mended of(String id, int versions, String contentType, byte[] body) {
        String next = id.replaceFirst("\\.v\\d+$", "") + ".v" + (versions + 1);
        if (!contentType.contains("json")) {
            return new Mended(next, body);
        }
        try {
            JsonNode tree = JSON.readTree(body);
            if (tree instanceof ObjectNode event && event.has("specversion")) {
                event.put("id", next).put("mends", id);
                return new Mended(next, event.toString().getBytes(StandardCharsets.UTF_8));
            }
            return new Mended(next, body);
        } catch (IOException e) {
            throw new BadQuestion("The mended message is no JSON, as its type " + contentType + " says it is.");
        }
    }
}
