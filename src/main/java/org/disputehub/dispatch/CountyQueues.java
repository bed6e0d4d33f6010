package org.disputehub.dispatch;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import org.apache.activemq.artemis.api.core.ActiveMQDuplicateIdException;
import org.disputehub.broker.QueueNames;
import org.disputehub.connector.Counties;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.jms.support.JmsUtils;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Puts messages on the counties' queues, each with its id for the broker's duplicate detection. */
@Component
class CountyQueues {

    private static final String DUPLICATE_ID = org.apache.activemq.artemis.api.core.Message.HDR_DUPLICATE_DETECTION_ID.toString();

    private final ConnectionFactory connections;

    CountyQueues(JmsPoolConnectionFactory connections) {
        this.connections = connections;
    }

    /** All in one broker transaction; where the broker says that it has one of them already, one by one. */
    void send(List<Outbox.Owed> owed) {
        try {
            sendOrThrow(owed);
        } catch (JMSException e) {
            throw JmsUtils.convertJmsAccessException(e);
        }
    }

    private void sendOrThrow(List<Outbox.Owed> owed) throws JMSException {
        try (Connection connection = connections.createConnection();
             Session session = connection.createSession(Session.SESSION_TRANSACTED);
             MessageProducer producer = session.createProducer(null)) {
            try {
                for (Outbox.Owed one : owed) {
                    send(session, producer, one);
                }
                session.commit();
            } catch (JMSException e) {
                session.rollback();
                if (!isDuplicate(e)) {
                    throw e;
                }
                sendOneByOne(session, producer, owed);
            }
        }
    }

    /** A duplicate means that a relay before a crash had sent it: done, not a fault. */
    private static void sendOneByOne(Session session, MessageProducer producer, List<Outbox.Owed> owed) throws JMSException {
        for (Outbox.Owed one : owed) {
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

    private static void send(Session session, MessageProducer producer, Outbox.Owed owed) throws JMSException {
        BytesMessage message = session.createBytesMessage();
        message.writeBytes(owed.body().getBytes(StandardCharsets.UTF_8));
        message.setStringProperty(DUPLICATE_ID, owed.messageId());
        message.setStringProperty("JMS_AMQP_ContentType", OutgoingEvent.CONTENT_TYPE);
        message.setStringProperty("JMSXGroupID", owed.dispute());
        producer.send(QueueNames.queue(Counties.queue(owed.receiver())), message, jakarta.jms.DeliveryMode.PERSISTENT, Message.DEFAULT_PRIORITY, 0);
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
