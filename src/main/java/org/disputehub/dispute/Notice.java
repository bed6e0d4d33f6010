package org.disputehub.dispute;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;

/**
 * What somebody is owed: becomes one CloudEvent on one queue.
 *
 * @param id         stable: what is decided again after a crash makes the same id
 * @param to         county code, or another receiver of {@code Counties}
 * @param data       what the event says besides the dispute, its receiver and the report; null for nothing
 * @param report     the canonical report whole, or null; what the receiver may not see is taken out when the message is made
 * @param receipt    of that report, or null
 * @param receivedAt when the cause came to the hub
 */
public record Notice(String id, Event event, String to, String dispute, ObjectNode data, ObjectNode report, String receipt, Instant receivedAt) {
}
