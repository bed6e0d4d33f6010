package org.disputehub.delivery;

import org.disputehub.connector.Webhook;

import java.time.Duration;

/**
 * Somebody who messages are brought to, and how.
 *
 * @param id      a county's code or another receiver of {@code Counties}, {@code source.<connector>}, {@code callback.<id>}
 * @param title   what people call it
 * @param webhook null: not pushed
 * @param lease   how long a message that was pulled waits for its acknowledgement; null: not pulled
 * @param pulls   after so many leases in vain a pulled message has failed
 */
public record Receiver(String id, String title, Way way, Webhook webhook, Duration lease, int pulls) {

    public enum Way { QUEUE, PULL, WEBHOOK }

    public static Receiver webhook(String id, String title, Webhook webhook) {
        return new Receiver(id, title, Way.WEBHOOK, webhook, null, 0);
    }

    public static Receiver pull(String id, String title, Duration lease, int pulls) {
        return new Receiver(id, title, Way.PULL, null, lease, pulls);
    }
}
