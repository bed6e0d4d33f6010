package org.disputehub.broker;

import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connectors;
import org.disputehub.connector.Transport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.Objects;

/**
 * Queues at the embedded broker for sources that send messages. A source logs in with its id and key and may send to its own queue, no more.
 * An external broker's own people make the queue and the user there.
 */
@Component
class SourceQueues implements Connectors.Listener {

    private final ActiveMQServer server;
    private final BrokerUsers users;

    SourceQueues(ObjectProvider<EmbeddedBroker> embedded, BrokerUsers users, Connectors connectors) {
        EmbeddedBroker broker = embedded.getIfAvailable();
        this.server = broker == null ? null : broker.server().getActiveMQServer();
        this.users = users;
        connectors.all().forEach(connector -> changed(null, connector));
        connectors.listen(this);
    }

    @Override
    public void changed(ActiveConnector before, ActiveConnector after) {
        String was = queue(before);
        String is = queue(after);
        if (server == null || Objects.equals(was, is)) {
            return;
        }
        if (was != null) {
            users.dismiss(server, before.id(), was); // the queue stays: messages may wait in it
        }
        if (is != null) {
            make(is);
            users.admit(server, after.id(), is);
        }
    }

    private static String queue(ActiveConnector connector) {
        Transport.Queue queue = connector == null ? null : connector.definition().transport().queue();
        return queue == null || queue.url() != null ? null : queue.name();
    }

    private void make(String queue) {
        try {
            server.createQueue(QueueConfiguration.of(queue).setAddress(queue).setRoutingType(RoutingType.ANYCAST).setDurable(true), true);
        } catch (Exception e) {
            throw new IllegalStateException("The queue " + queue + " cannot be made", e);
        }
    }
}
