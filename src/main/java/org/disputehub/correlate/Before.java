package org.disputehub.correlate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.disputehub.dispute.DisputeState;

/**
 * What an undo brings back. Repeats are kept as differences, since more may have come in between.
 *
 * @param state of the dispute that the records return to, as it stood
 * @param home  repeats that this dispute gets back
 * @param away  repeats that the other one loses
 */
record Before(DisputeState state, int home, int away) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Before fromJson(String json) {
        try {
            return JSON.readValue(json, Before.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
