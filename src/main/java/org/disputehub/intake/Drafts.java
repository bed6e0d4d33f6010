package org.disputehub.intake;

import org.disputehub.report.Arrival;

import java.util.List;
import java.util.Map;

/**
 * All that one message becomes.
 *
 * @param batch receipt of the whole message where it carries several records, else null
 */
public record Drafts(Submission submission, String batch, List<Draft> drafts) {

    public boolean isBatch() {
        return batch != null;
    }

    public Draft single() {
        return drafts.get(0);
    }

    public List<Arrival> arrivals() {
        return drafts.stream().map(Draft::arrival).toList();
    }

    /** As JMS map messages. */
    public List<Map<String, Object>> messages() {
        return drafts.stream().map(d -> d.arrival().toMap()).toList();
    }

    public Map<String, Object> message() {
        return single().arrival().toMap();
    }
}
