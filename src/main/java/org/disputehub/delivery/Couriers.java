package org.disputehub.delivery;

import org.apache.camel.ProducerTemplate;
import org.disputehub.broker.Queues;
import org.disputehub.connector.Counties;
import org.disputehub.connector.Owners;
import org.disputehub.connector.Pauses;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** By which way a receiver's messages go at the moment. */
@Component
class Couriers {

    private final Receivers receivers;
    private final DeliveryRoutes deliveryRoutes;
    private final ProducerTemplate routes;
    private final QueueCourier queues;
    private final FeedbackCourier feedback;
    private final Counties counties;
    private final Owners owners;
    private final Pauses pauses;

    Couriers(Receivers receivers, DeliveryRoutes deliveryRoutes, ProducerTemplate routes, QueueCourier queues, FeedbackCourier feedback, Counties counties, Owners owners, Pauses pauses) {
        this.receivers = receivers;
        this.deliveryRoutes = deliveryRoutes;
        this.routes = routes;
        this.queues = queues;
        this.feedback = feedback;
        this.counties = counties;
        this.owners = owners;
        this.pauses = pauses;
    }

    /** Empty: its messages wait, since it fetches them itself, is paused by an operator, or is not known. */
    Optional<Courier> of(String receiver) {
        Optional<Receiver> known = receivers.find(receiver);
        if (known.isPresent()) {
            return known.filter(one -> one.way() == Receiver.Way.WEBHOOK && deliveryRoutes.runs(one) && !pauses.contains(String.valueOf(one.connector())))
                    .map(one -> new WebhookCourier(one, routes));
        }
        return receiver.equals(Queues.FEEDBACK) ? Optional.of(feedback) : hasQueue(receiver) ? Optional.of(queues) : Optional.empty();
    }

    boolean hasQueue(String receiver) {
        return counties.codes().contains(receiver) || owners.has(receiver) || receiver.equals(Counties.CITY) || receiver.equals(Counties.UNASSIGNED) || receiver.startsWith(DeadLetters.OTHER);
    }
}
