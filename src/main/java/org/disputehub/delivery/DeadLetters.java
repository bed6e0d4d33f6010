package org.disputehub.delivery;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import org.disputehub.broker.MessageBytes;
import org.disputehub.broker.Queues;
import org.disputehub.broker.Senders;
import org.disputehub.connector.Counties;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what the broker gave up on, so that it stands with the other failed messages of its receiver. */
@Component("deadLetters")
class DeadLetters {

    /** Between a message's id and how often people have sent it again, as the broker knows it. */
    static final String ROUND = "#";

    /** Begins the names of queues that sources send to: such a one is its own receiver. */
    static final String OTHER = "in.";

    private static final List<String> ADDRESS = List.of("_AMQ_ORIG_ADDRESS", "JMS_AMQP_MA_x-opt-ORIG-ADDRESS");

    private final Senders senders;

    DeadLetters(Senders senders) {
        this.senders = senders;
    }

    public List<Failed> read(List<Message> messages) throws JMSException {
        List<Failed> failed = new ArrayList<>(messages.size());
        for (Message message : messages) {
            failed.add(read(message));
        }
        return failed;
    }

    private Failed read(Message message) throws JMSException {
        String receiver = Counties.receiver(first(message, ADDRESS, "unknown"));
        String id = first(message, List.of(ReceiverQueues.DUPLICATE_ID), message.getJMSMessageID()).replaceFirst(ROUND + "\\d+$", "");
        return new Failed(new Outgoing(id, receiver, first(message, List.of(ReceiverQueues.GROUP), id), "dead-letter", first(message, List.of(ReceiverQueues.CONTENT_TYPE), "application/json"),
                receiver.equals(Queues.FEEDBACK) ? Map.of(FeedbackCourier.COUNTY, senders.of(message)) : Map.of(), MessageBytes.of(message), null, null),
                "DEAD_LETTER", "the broker gave up on it: it was taken from its queue and not acknowledged, again and again");
    }

    private static String first(Message message, List<String> names, String otherwise) throws JMSException {
        for (String name : names) {
            String value = message.getStringProperty(name);
            if (value != null) {
                return value;
            }
        }
        return otherwise;
    }
}
