package org.disputehub.intake;

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

    /** As JMS map messages. */
    public List<Map<String, Object>> messages() {
        return drafts.stream().map(draft -> draft.arrival().toMap()).toList();
    }
}
