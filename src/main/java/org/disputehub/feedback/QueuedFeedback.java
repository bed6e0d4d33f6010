package org.disputehub.feedback;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import org.disputehub.broker.MessageBytes;
import org.disputehub.broker.Senders;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Reads what counties put on the queue {@code feedback}; who sent it the broker has checked. */
@Component("queuedFeedback")
class QueuedFeedback {

    private final Senders senders;
    private final Clock clock;

    QueuedFeedback(Senders senders, Clock clock) {
        this.senders = senders;
        this.clock = clock;
    }

    public List<Received> read(List<Message> messages) throws JMSException {
        List<Received> received = new ArrayList<>(messages.size());
        for (Message message : messages) {
            received.add(new Received(senders.of(message), MessageBytes.of(message), clock.instant()));
        }
        return received;
    }
}
