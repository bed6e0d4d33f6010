package org.disputehub.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueConnection;
import jakarta.jms.QueueRequestor;
import jakarta.jms.QueueSession;
import jakarta.jms.Session;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSClient;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.disputehub.broker.Queues;
import org.disputehub.home.HubSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * How many reports wait, asked of the broker as any client can. Taking reports in is cheaper than processing them, so on a busy machine it
 * would starve the processing: above the pace each source is held up for a moment. Where nothing is processed at all, as while the database is
 * away, nobody is held up: then the queue is what it is for.
 */
@Component
class Backlog implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
    private static final long ASK_MILLIS = 50;
    /** At the pace; in proportion longer the more wait, so that a slow processing is not overrun either. */
    private static final long HOLD_MILLIS = 250;
    private static final long LONGEST_HOLD_MILLIS = 2_000;
    /** Answers without progress after which the processing counts as standing still: one second. */
    private static final int STANDSTILL = 20;

    private final ActiveMQConnectionFactory broker;
    private final int pace;
    private final Object emptied = new Object();
    private ScheduledExecutorService asking;
    private Connection connection;
    private QueueRequestor requestor;
    private Session session;
    private long acknowledged;
    private int withoutProgress;
    private volatile boolean crowded;
    private volatile long waiting;

    Backlog(ActiveMQConnectionFactory broker, HubSettings settings, MeterRegistry meters) {
        this.broker = broker;
        this.pace = settings.intake().pace();
        Gauge.builder("hub.reports.waiting", this, backlog -> backlog.waiting).description("accepted reports that have no outcome yet").register(meters);
    }

    /** Returns at once, or after a moment where too many wait. */
    void pace() throws InterruptedException {
        if (crowded) {
            synchronized (emptied) {
                if (crowded) {
                    emptied.wait(Math.min(LONGEST_HOLD_MILLIS, HOLD_MILLIS * waiting / pace));
                }
            }
        }
    }

    private void ask() {
        try {
            if (requestor == null) {
                connect();
            }
            waiting = attribute("messageCount");
            long acknowledgedNow = attribute("messagesAcknowledged");
            withoutProgress = acknowledgedNow > acknowledged ? 0 : withoutProgress + 1;
            acknowledged = acknowledgedNow;
            set(waiting > pace && withoutProgress < STANDSTILL);
        } catch (Exception e) {
            LOG.debug("The broker does not say how many reports wait");
            set(false);
            disconnect();
        }
    }

    private void set(boolean isCrowded) {
        crowded = isCrowded;
        if (!isCrowded) {
            synchronized (emptied) {
                emptied.notifyAll();
            }
        }
    }

    private void connect() throws JMSException {
        QueueConnection own = broker.createQueueConnection();
        connection = own;
        QueueSession queueSession = own.createQueueSession(false, Session.AUTO_ACKNOWLEDGE);
        session = queueSession;
        Queue management = ActiveMQJMSClient.createQueue("activemq.management");
        requestor = new QueueRequestor(queueSession, management);
        own.start();
    }

    private long attribute(String name) throws Exception {
        Message question = session.createMessage();
        JMSManagementHelper.putAttribute(question, "queue." + Queues.REPORTS, name);
        return ((Number) JMSManagementHelper.getResult(requestor.request(question))).longValue();
    }

    private void disconnect() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (JMSException gone) {
            LOG.debug("The connection was gone already");
        }
        requestor = null;
        connection = null;
    }

    @Override
    public void start() {
        asking = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "backlog"));
        asking.scheduleWithFixedDelay(this::ask, 0, ASK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        asking.shutdownNow();
        asking = null;
        disconnect();
    }

    @Override
    public boolean isRunning() {
        return asking != null;
    }
}
