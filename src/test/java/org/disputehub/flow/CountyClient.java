package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import org.apache.qpid.jms.JmsConnectionFactory;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/** A county's own system: an AMQP 1.0 client that is not of the broker's make. */
public class CountyClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final Session session;
    private final MessageConsumer queue;

    public CountyClient(int brokerPort, String county, String key) throws JMSException {
        this(brokerPort, county, key, "county." + county);
    }

    public CountyClient(int brokerPort, String user, String key, String queueName) throws JMSException {
        connection = new JmsConnectionFactory(user, key, "amqp://127.0.0.1:" + brokerPort).createConnection();
        session = connection.createSession(Session.CLIENT_ACKNOWLEDGE);
        queue = session.createConsumer(session.createQueue(queueName));
        connection.start();
    }

    /** The next event, acknowledged; null when none comes within the time. */
    public JsonNode next(long millis) throws Exception {
        Message message = queue.receive(millis);
        if (message == null) {
            return null;
        }
        JsonNode event = JSON.readTree(body(message));
        message.acknowledge();
        return event;
    }

    /** The first event that fits; those before it are acknowledged. Null when none more comes within five seconds. */
    public JsonNode until(Predicate<JsonNode> fits) throws Exception {
        JsonNode event = next(5_000);
        while (event != null && !fits.test(event)) {
            event = next(5_000);
        }
        return event;
    }

    /** To the hub's queue of feedback. */
    public void say(String json) throws JMSException {
        say(json, null);
    }

    /** @param pretending a county that the message claims to be from, or null */
    public void say(String json, String pretending) throws JMSException {
        try (MessageProducer feedback = session.createProducer(session.createQueue("feedback"))) {
            TextMessage message = session.createTextMessage(json);
            if (pretending != null) {
                message.setStringProperty("hub_sender", pretending);
                message.setStringProperty("_AMQ_VALIDATED_USER", pretending);
            }
            feedback.send(message);
        }
    }

    public static String body(Message message) throws JMSException {
        return message.isBodyAssignableTo(String.class) ? message.getBody(String.class) : new String(message.getBody(byte[].class), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
