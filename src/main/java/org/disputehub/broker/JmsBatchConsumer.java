package org.disputehub.broker;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultConsumer;
import org.disputehub.errors.FaultTrail;
import org.disputehub.errors.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Takes what is waiting, up to a batch, and commits when the route is through. When the route fails everything goes back,
 * and the next as many messages are taken one by one, so that a poison message fails alone and its neighbours go on.
 */
class JmsBatchConsumer extends DefaultConsumer {

    static final int ATTEMPTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(JmsBatchConsumer.class);
    private static final long IDLE_MILLIS = 500;
    /** A lonely message goes on after this long. */
    private static final long ALONE_MILLIS = 1;
    /** Where a second one follows, there is load, and the batch is gathered for so long: a batch's commits cost as much as tens of messages. */
    private static final long GATHER_MILLIS = 100;
    private static final long PAUSE_MILLIS = 1_000;

    private final JmsBatchEndpoint.Options options;
    private final ActiveMQConnectionFactory connections;
    private ExecutorService threads;
    private volatile boolean running;

    JmsBatchConsumer(JmsBatchEndpoint endpoint, Processor processor, JmsBatchEndpoint.Options options, ActiveMQConnectionFactory connections) {
        super(endpoint, processor);
        this.options = options;
        this.connections = connections;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        running = true;
        threads = getEndpoint().getCamelContext().getExecutorServiceManager()
                .newFixedThreadPool(this, "jms-batch-" + options.queue(), options.consumers());
        for (int i = 0; i < options.consumers(); i++) {
            threads.execute(this::consume);
        }
    }

    @Override
    protected void doStop() throws Exception {
        running = false;
        if (threads != null) {
            threads.shutdown();
            if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.warn("A batch of {} was still in hand after 30 s; the broker will deliver it again", options.queue());
                threads.shutdownNow();
            }
        }
        super.doStop();
    }

    private void consume() {
        while (running) {
            try (Connection connection = connections.createConnection();
                 Session session = connection.createSession(Session.SESSION_TRANSACTED);
                 MessageConsumer queue = session.createConsumer(session.createQueue(options.queue()))) {
                connection.start();
                consume(session, queue);
            } catch (JMSException e) {
                if (running) {
                    LOG.warn("Queue {} is away: {}", options.queue(), e.getMessage());
                    pause();
                }
            }
        }
    }

    private void consume(Session session, MessageConsumer queue) throws JMSException {
        int oneByOne = 0;
        while (running) {
            List<Message> batch = take(queue, oneByOne > 0 ? 1 : options.batch());
            if (batch.isEmpty()) {
                oneByOne = 0;
                continue;
            }
            Exception fault = process(batch);
            if (fault == null) {
                session.commit();
                oneByOne = Math.max(0, oneByOne - 1);
                continue;
            }
            boolean unavailable = Unavailable.causes(fault);
            LOG.warn("{} of {} message(s) of {} went back: {}", unavailable ? "Outage" : "Fault", batch.size(), options.queue(), FaultTrail.of(fault));
            if (!unavailable && batch.size() == 1 && isPoison(batch.get(0)) && setAside(batch)) {
                session.commit();
                continue;
            }
            session.rollback();
            oneByOne = Math.max(oneByOne, batch.size());
            if (unavailable) {
                awaitRecovery();
            }
        }
    }

    private static List<Message> take(MessageConsumer queue, int most) throws JMSException {
        List<Message> batch = new ArrayList<>(most);
        Message message = queue.receive(IDLE_MILLIS);
        long closes = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GATHER_MILLIS);
        while (message != null) {
            batch.add(message);
            long wait = batch.size() == 1 ? ALONE_MILLIS : TimeUnit.NANOSECONDS.toMillis(closes - System.nanoTime());
            // No waiting at all still takes what is here already.
            message = batch.size() == most ? null : wait > 0 ? queue.receive(wait) : queue.receiveNoWait();
        }
        return batch;
    }

    private Exception process(List<Message> batch) {
        Exchange exchange = createExchange(true);
        exchange.getMessage().setBody(batch);
        try {
            getProcessor().process(exchange);
            return exchange.getException();
        } catch (Exception e) {
            return e;
        } finally {
            releaseExchange(exchange, true);
        }
    }

    private boolean isPoison(Message message) throws JMSException {
        return options.poison() != null && message.getIntProperty("JMSXDeliveryCount") >= ATTEMPTS;
    }

    private boolean setAside(List<Message> poison) {
        try (var template = getEndpoint().getCamelContext().createProducerTemplate()) {
            template.sendBody(options.poison(), poison);
            return true;
        } catch (Exception e) {
            LOG.error("A poison message of {} could not be set aside: {}", options.queue(), FaultTrail.of(e));
            return false;
        }
    }

    /** Taking messages during an outage would only count attempts against them. */
    private void awaitRecovery() {
        do {
            pause();
        } while (running && options.ready() != null && !options.ready().getAsBoolean());
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
