package org.disputehub.broker;

import jakarta.jms.Connection;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TemporaryQueue;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSClient;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.OptionalLong;

/** How many messages of a queue nobody has acknowledged, asked of the broker as any client can. */
@Component
public class QueueCounts {

    private static final Logger LOG = LoggerFactory.getLogger(QueueCounts.class);
    private static final long PATIENCE_MILLIS = 2_000;

    private final JmsPoolConnectionFactory broker;

    QueueCounts(JmsPoolConnectionFactory broker) {
        this.broker = broker;
    }

    /** Empty: the broker does not say. */
    public OptionalLong of(String queue) {
        try (Connection connection = broker.createConnection(); Session session = connection.createSession()) {
            connection.start();
            TemporaryQueue answers = session.createTemporaryQueue(); // the pool deletes it
            try (MessageConsumer consumer = session.createConsumer(answers)) {
                Message question = session.createMessage();
                question.setJMSReplyTo(answers);
                JMSManagementHelper.putAttribute(question, "queue." + queue, "messageCount");
                session.createProducer(ActiveMQJMSClient.createQueue("activemq.management")).send(question);
                Message answer = consumer.receive(PATIENCE_MILLIS);
                return answer == null || !JMSManagementHelper.hasOperationSucceeded(answer) ? OptionalLong.empty()
                        : OptionalLong.of(((Number) JMSManagementHelper.getResult(answer)).longValue());
            }
        } catch (Exception away) {
            LOG.debug("The broker does not say how many messages wait");
            return OptionalLong.empty();
        }
    }
}
