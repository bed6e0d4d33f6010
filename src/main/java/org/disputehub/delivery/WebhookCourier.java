package org.disputehub.delivery;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.disputehub.access.MissingSecret;
import org.disputehub.connector.Webhook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/** Through the route {@code deliver-<receiver>}, with the receiver's breaker and bulkhead. */
record WebhookCourier(Receiver receiver, ProducerTemplate routes) implements Courier {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookCourier.class);

    @Override
    public Attempt bring(Claimed message) {
        Exchange exchange = routes.request("direct:deliver-" + receiver.id(), request -> request.getMessage().setBody(new WebhookCall(message, receiver.webhook())));
        Throwable fault = exchange.getException();
        if (fault == null) {
            return exchange.getMessage().getBody(Attempt.class);
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SickReceiver sick) {
                return sick.attempt();
            }
            if (cause instanceof CallNotPermittedException || cause instanceof BulkheadFullException || cause instanceof InterruptedException) {
                return Attempt.PARKED; // by the breaker, or as the hub stops
            }
            if (cause instanceof MissingSecret) {
                return Attempt.later("NO_SECRET", cause.getMessage());
            }
        }
        LOG.error("Message {} cannot be sent to {}, by a fault of the hub's own: {}", message.messageId(), receiver.id(), fault.getClass().getName());
        return Attempt.later("HUB_FAULT", fault.getClass().getName());
    }

    @Override
    public int concurrent() {
        return receiver.webhook().concurrent();
    }

    @Override
    public Duration hold() {
        return receiver.webhook().timeout().plusSeconds(30);
    }

    @Override
    public Webhook.Retry retry() {
        return receiver.webhook().retry();
    }
}
