package org.disputehub.delivery;

import java.time.Instant;
import java.util.Map;

/**
 * A message that somebody holds for a while to deliver it.
 *
 * @param attempts made before, in this round
 * @param round    how often people have sent it again
 * @param holder   of this claim alone
 */
record Claimed(long number, String messageId, String receiver, String orderKey, String type, String contentType, Map<String, String> headers, byte[] body, int attempts,
               int round, String holder, Instant heldUntil) {
}
