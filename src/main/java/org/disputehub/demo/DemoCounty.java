package org.disputehub.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

import java.io.IOException;

/** A county that takes its messages from its queue as they come, at a clerk's pace. */
final class DemoCounty extends Thread {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long CLERK_MILLIS = 500;

    private final String code;
    private final String key;
    private final int brokerPort;

    DemoCounty(String code, String key, int brokerPort) {
        super("demo-county-" + code);
        setDaemon(true);
        this.code = code;
        this.key = key;
        this.brokerPort = brokerPort;
    }

    @Override
    public void run() {
        try (ActiveMQConnectionFactory broker = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + brokerPort);
             Connection connection = broker.createConnection(code, key);
             Session session = connection.createSession(Session.CLIENT_ACKNOWLEDGE);
             MessageConsumer queue = session.createConsumer(session.createQueue("county." + code))) {
            connection.start();
            for (Message message = queue.receive(); message != null; message = queue.receive()) {
                JsonNode event = JSON.readTree(message.getBody(byte[].class));
                Demo.say("county " + code + " ◀ " + event.get("type").asText().replace("org.disputehub.", "") + "  " + event.get("subject").asText());
                message.acknowledge();
                Thread.sleep(CLERK_MILLIS);
            }
        } catch (JMSException | IOException e) {
            Demo.say("county " + code + " has lost its queue");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
