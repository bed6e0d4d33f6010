package org.disputehub.delivery;

import org.disputehub.connector.Webhook;

/** One message on its way to its receiver: what a route {@code deliver-<receiver>} is given. */
record WebhookCall(Claimed message, Webhook webhook) {
}
