package org.disputehub.dispute;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.connector.Counties;

import java.time.Duration;
import java.time.Instant;

/**
 * 问责建议: what came after a dispute had been settled. A person decides on it.
 *
 * @param receipt of the report that came afterwards
 * @param county  that had settled it
 */
public record Accountability(String dispute, String receipt, String county, Instant resolvedAt, Instant reportedAt) {

    /** For the city centre. */
    public Notice notice(Instant receivedAt) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("document", "问责建议").put("responsible", county).put("resolvedAt", resolvedAt.toString())
                .put("reportedAt", reportedAt.toString()).put("daysBetween", Duration.between(resolvedAt, reportedAt).toMinutes() / 1440.0)
                .put("confirmRequired", true);
        return new Notice(dispute + "." + receipt + ".accountability", Event.ACCOUNTABILITY_PROPOSED, Counties.CITY, dispute, data, null, receipt, receivedAt);
    }
}
