package org.disputehub.delivery;

import org.disputehub.dispute.RiskLevel;

import java.time.Instant;
import java.util.Map;

/**
 * One message for one receiver.
 *
 * @param messageId stable over everything that happens to it, and unique for its receiver
 * @param orderKey  messages of one receiver and key arrive in the order of hand-over
 * @param type      what operators see it is
 * @param headers   of this message, besides those of the receiver's settings
 * @param level     null: none, after all others
 * @param due       nearest time that somebody must meet, or null
 */
public record Outgoing(String messageId, String receiver, String orderKey, String type, String contentType, Map<String, String> headers, byte[] body,
                       RiskLevel level, Instant due) {
}
