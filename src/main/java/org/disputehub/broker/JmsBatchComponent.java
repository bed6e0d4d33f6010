package org.disputehub.broker;

import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * {@code jms-batch:<queue>?batch=200&consumers=2&poison=direct:…&ready=#bean}: one exchange for all the messages that are waiting, in one broker
 * transaction. Camel's own JMS consumer makes one exchange a message, and then one commit in broker and database for each.
 */
@Component("jms-batch")
class JmsBatchComponent extends DefaultComponent {

    private final ActiveMQConnectionFactory connections;

    JmsBatchComponent(ActiveMQConnectionFactory connections) {
        this.connections = connections;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String queue, Map<String, Object> parameters) {
        int batch = getAndRemoveParameter(parameters, "batch", Integer.class, 200);
        int consumers = getAndRemoveParameter(parameters, "consumers", Integer.class, 1);
        String poison = getAndRemoveParameter(parameters, "poison", String.class);
        BooleanSupplier ready = resolveAndRemoveReferenceParameter(parameters, "ready", BooleanSupplier.class);
        return new JmsBatchEndpoint(uri, this, new JmsBatchEndpoint.Options(queue, batch, consumers, poison, ready), connections);
    }
}
