package org.disputehub.broker;

import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

import java.util.function.BooleanSupplier;

class JmsBatchEndpoint extends DefaultEndpoint {

    /**
     * @param batch     messages in one exchange at most
     * @param consumers sessions, each with a thread of its own
     * @param poison    endpoint that takes one message which failed by itself {@link JmsBatchConsumer#ATTEMPTS} times, or null
     * @param ready     says after an outage whether taking messages makes sense again, or null
     */
    record Options(String queue, int batch, int consumers, String poison, BooleanSupplier ready) {
    }

    private final Options options;
    private final ActiveMQConnectionFactory connections;

    JmsBatchEndpoint(String uri, JmsBatchComponent component, Options options, ActiveMQConnectionFactory connections) {
        super(uri, component);
        this.options = options;
        this.connections = connections;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("jms-batch only consumes; send with jms:queue:" + options.queue());
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        JmsBatchConsumer consumer = new JmsBatchConsumer(this, processor, options, connections);
        configureConsumer(consumer);
        return consumer;
    }
}
