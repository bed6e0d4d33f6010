package org.disputehub.delivery;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import org.apache.activemq.artemis.api.core.ActiveMQDuplicateIdException;
import org.disputehub.broker.QueueNames;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.jms.support.JmsUtils;
import org.springframework.stereotype.Component;

import java.util.List;

/** Puts messages on the queues of their receivers, each with its id for the broker's duplicate detection. */
@Component
public class ReceiverQueues {

    static final String DUPLICATE_ID = org.apache.activemq.artemis.api.core.Message.HDR_DUPLICATE_DETECTION_ID.toString();
    static final String CONTENT_TYPE = "JMS_AMQP_ContentType";
    static final String GROUP = "JMSXGroupID";

    private final ConnectionFactory connections;

    ReceiverQueues(JmsPoolConnectionFactory connections) {
        this.connections = connections;
    }

    /**
     * @param duplicateId what the broker knows it by: the same again is the same message
     * @param group       messages of one group go to one consumer of a queue
     */
    public record Queued(String queue, String duplicateId, String group, String contentType, byte[] body) {
    }

    /** All in one broker transaction; where the broker says that it has one of them already, one by one. */
    public void send(List<Queued> messages) {
        try {
            sendOrThrow(messages);
        } catch (JMSException e) {
            throw JmsUtils.convertJmsAccessException(e);
        }
    }

    private void sendOrThrow(List<Queued> messages) throws JMSException {
        try (Connection connection = connections.createConnection();
             Session session = connection.createSession(Session.SESSION_TRANSACTED);
             MessageProducer producer = session.createProducer(null)) {
            try {
                for (Queued one : messages) {
                    send(session, producer, one);
                }
                session.commit();
            } catch (JMSException e) {
                session.rollback();
                if (!isDuplicate(e)) {
                    throw e;
                }
                sendOneByOne(session, producer, messages);
            }
        }
    }

    /** A duplicate means that whoever sent before a crash had sent it: done, not a fault. */
    private static void sendOneByOne(Session session, MessageProducer producer, List<Queued> messages) throws JMSException {
        for (Queued one : messages) {
            try {
                send(session, producer, one);
                session.commit();
            } catch (JMSException e) {
                session.rollback();
                if (!isDuplicate(e)) {
                    throw e;
                }
            }
        }
    }

    private static void send(Session session, MessageProducer producer, Queued one) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(one.body());
        message.setStringProperty(DUPLICATE_ID, one.duplicateId());
        message.setStringProperty(CONTENT_TYPE, one.contentType());
        message.setStringProperty(GROUP, one.group());
        producer.send(QueueNames.queue(one.queue()), message, jakarta.jms.DeliveryMode.PERSISTENT, Message.DEFAULT_PRIORITY, 0);
    }

    private static boolean isDuplicate(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ActiveMQDuplicateIdException) {
                return true;
            }
        }
        return false;
    }
}
