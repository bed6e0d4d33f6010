package org.disputehub.delivery;

import org.disputehub.connector.Webhook;

import java.time.Duration;

/**
 * Somebody who messages are brought to otherwise than by a queue.
 *
 * @param id        a county's code or another receiver of {@code Counties}, {@code source.<connector>}, {@code callback.<id>}
 * @param title     what people call it
 * @param webhook   null: not pushed
 * @param lease     how long a message that was fetched waits for its acknowledgement; null: not fetched
 * @param leases    after so many in vain a message that is fetched has failed
 * @param connector whose pausing holds its messages; null: none
 */
public record Receiver(String id, String title, Way way, Webhook webhook, Duration lease, int leases, String connector) {

    public enum Way { PULL, WEBHOOK }

    public static Receiver webhook(String id, String title, Webhook webhook) {
        return new Receiver(id, title, Way.WEBHOOK, webhook, null, 0, null);
    }
}
