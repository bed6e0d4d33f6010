package org.disputehub.delivery;

import org.disputehub.connector.Webhook;

/** One way to bring a message to its receiver. */
interface Courier {

    Attempt bring(Claimed message);

    /** Messages on their way at one time. */
    default int concurrent() {
        return 1;
    }

    /** How long an attempt may take, after which another node may try. */
    default java.time.Duration hold() {
        return java.time.Duration.ofMinutes(2);
    }

    default Webhook.Retry retry() {
        return new Webhook.Retry(null, null, null);
    }
}
