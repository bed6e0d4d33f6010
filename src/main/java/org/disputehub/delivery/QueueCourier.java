package org.disputehub.delivery;

import org.disputehub.connector.Counties;
import org.springframework.jms.JmsException;
import org.springframework.stereotype.Component;

import java.util.List;

/** By the receiver's queue at the broker. */
@Component
class QueueCourier implements Courier {

    private final ReceiverQueues queues;

    QueueCourier(ReceiverQueues queues) {
        this.queues = queues;
    }

    /** The broker would take a message that is sent again for one that it has, so each round has a number of its own there. */
    @Override
    public Attempt bring(Claimed message) {
        try {
            queues.send(List.of(new ReceiverQueues.Queued(queue(message.receiver()), message.messageId() + DeadLetters.ROUND + message.round(), message.orderKey(),
                    message.contentType(), message.body())));
            return Attempt.TAKEN;
        } catch (JmsException e) {
            return Attempt.later("BROKER_AWAY", null);
        }
    }

    private static String queue(String receiver) {
        return receiver.startsWith(DeadLetters.OTHER) ? receiver : Counties.queue(receiver);
    }
}
