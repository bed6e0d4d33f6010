package org.disputehub.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Instant;

/**
 * A message that the hub has, with what it once became.
 *
 * @param raw       null where {@code rawRef} names the batch file and row
 * @param canonical null where it is in quarantine
 * @param sourceRef null where it is in quarantine
 * @param batch     receipt of the batch that it is a row of, or null
 */
public record StoredMessage(String receipt, String contentType, byte[] raw, String rawRef, byte[] rawSha256, Instant receivedAt, ObjectNode canonical,
                            String sourceRef, String idempotencyKey, String batch, int row) {

    public boolean quarantined() {
        return canonical == null;
    }
}
