package org.disputehub.broker;

import jakarta.jms.Destination;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSClient;
import org.springframework.jms.support.destination.DestinationResolver;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Queues by name, without asking the broker each time: {@code session.createQueue} costs a round trip, as much as the send itself. */
@Component("queueNames")
public class QueueNames implements DestinationResolver {

    private static final Map<String, Queue> QUEUES = new ConcurrentHashMap<>();

    public static Queue queue(String name) {
        return QUEUES.computeIfAbsent(name, ActiveMQJMSClient::createQueue);
    }

    @Override
    public Destination resolveDestinationName(Session session, String name, boolean topic) {
        return queue(name);
    }
}
