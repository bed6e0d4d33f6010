package org.disputehub.bench.bare;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.activemq.artemis.api.core.ActiveMQDuplicateIdException;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.api.core.client.ClientSession;

/**
 * Takes up to a batch of reports, keeps them in one database transaction, sends them to the county, commits at the broker.
 * A crash between the two commits leads to a redelivery that finds its rows and goes on from there.
 */
final class Processor implements Runnable {
    private static final int BATCH = Integer.getInteger("batch", 200);
    /** How long a batch waits for its next report; one alone is not held up for longer. */
    private static final long GATHER_MILLIS = Integer.getInteger("gather.millis", 2);
    private static final long IDLE_MILLIS = 100;

    private final Semaphore backlog;
    private final ClientSession session;
    private final ClientConsumer consumer;
    private final ClientProducer producer;
    private final Store store;
    /** Sent and committed at the broker, not yet marked in the outbox. */
    private List<String> sent = List.of();
    /** After a duplicate id, the messages of that batch go one by one, so that it is known which of them it was. */
    private int singly;

    Processor(Broker broker, Database database, Semaphore backlog) throws Exception {
        this.backlog = backlog;
        session = broker.session(true);
        consumer = session.createConsumer(Broker.REPORTS);
        producer = session.createProducer();
        store = new Store(database);
        session.start();
    }

    @Override
    public void run() {
        while (!session.isClosed()) {
            List<Arrival> batch = List.of();
            try {
                batch = gather(singly > 0 ? 1 : BATCH);
                if (batch.isEmpty()) {
                    store.markSent(sent);
                    sent = List.of();
                } else {
                    process(batch);
                    singly = Math.max(0, singly - 1);
                }
            } catch (ActiveMQException | SQLException e) {
                rollback(e);
            }
        }
    }

    private List<Arrival> gather(int most) throws ActiveMQException {
        List<Arrival> batch = new ArrayList<>();
        ClientMessage message = consumer.receive(IDLE_MILLIS);
        while (message != null) {
            message.acknowledge();
            batch.add(Arrival.of(message));
            message = batch.size() < most ? consumer.receive(GATHER_MILLIS) : null;
        }
        return batch;
    }

    private void process(List<Arrival> batch) throws ActiveMQException, SQLException {
        List<Store.Dispatch> dispatches = store.keep(batch, sent);
        sent = List.of();
        List<String> ids = new ArrayList<>(dispatches.size());
        for (Store.Dispatch dispatch : dispatches) {
            ClientMessage message = session.createMessage(Message.TEXT_TYPE, true);
            message.putStringProperty(Message.HDR_DUPLICATE_DETECTION_ID, SimpleString.of(dispatch.id()));
            message.getBodyBuffer().writeNullableSimpleString(SimpleString.of(dispatch.event()));
            producer.send(SimpleString.of("county." + dispatch.county()), message);
            ids.add(dispatch.id());
        }
        try {
            session.commit();
        } catch (ActiveMQDuplicateIdException e) {
            // Sent before the broker's commit was known here.
            if (batch.size() == 1) {
                store.markSent(ids);
            } else {
                singly = batch.size() + 1;
            }
            throw e;
        }
        sent = ids;
        backlog.release(batch.size());
    }

    private void rollback(Exception cause) {
        try {
            if (!session.isClosed()) {
                System.err.println("the batch is delivered again: " + cause);
                session.rollback();
            }
        } catch (ActiveMQException e) {
            System.err.println("no rollback: " + e);
        }
    }
}
