package org.disputehub.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The county's own client: takes from its queue over TCP and acknowledges up to 200 messages in one transaction. */
final class County implements AutoCloseable {
    static final String CODE = "410611";
    private static final int BATCH = 200;
    private static final long IDLE_MILLIS = 20;
    private static final Pattern SERIAL = Pattern.compile(Requests.SERIAL_MARK + "(\\d{" + Requests.SERIAL_DIGITS + "})");
    private static final Pattern TYPE = Pattern.compile("\"type\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern SUBJECT = Pattern.compile("\"subject\"\\s*:\\s*\"([^\"]+)\"");

    private final Ledger ledger;
    private final ActiveMQConnectionFactory factory;
    private final Connection connection;
    private final Thread thread = new Thread(this::receive, "county");
    /** Messages that are no dispatch of a report, such as alerts and supervisions, by type. */
    private final Map<String, LongAdder> others = new ConcurrentSkipListMap<>();
    private volatile boolean closed;
    private volatile Exception failure;

    County(int port, String password, Ledger ledger) throws JMSException {
        this.ledger = ledger;
        factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port);
        connection = factory.createConnection(CODE, password);
        thread.setDaemon(true);
        thread.start();
    }

    private void receive() {
        try (Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
             MessageConsumer consumer = session.createConsumer(session.createQueue("county." + CODE))) {
            connection.start();
            int taken = 0;
            while (!closed) {
                Message message = consumer.receive(IDLE_MILLIS);
                if (message != null) {
                    note(text(message));
                    taken++;
                }
                if (taken == BATCH || message == null && taken > 0) {
                    session.commit();
                    taken = 0;
                }
            }
        } catch (JMSException | RuntimeException e) {
            failure = closed ? null : e;
        }
    }

    private static String text(Message message) throws JMSException {
        return message.isBodyAssignableTo(String.class) ? message.getBody(String.class) : new String(message.getBody(byte[].class), UTF_8);
    }

    private void note(String event) {
        Matcher type = TYPE.matcher(event);
        String name = type.find() ? type.group(1) : "no type";
        if (!name.contains("workorder.dispatched") && !name.contains("report.correlated")) {
            others.computeIfAbsent(name, key -> new LongAdder()).increment();
            return;
        }
        Matcher serial = SERIAL.matcher(event);
        if (serial.find()) {
            ledger.arrive(Integer.parseInt(serial.group(1)));
        } else {
            Matcher subject = SUBJECT.matcher(event);
            ledger.arrive(subject.find() ? subject.group(1) : "no subject");
        }
    }

    /** Fails where the client has failed, which otherwise would look like lost reports. */
    void check() {
        if (failure != null) {
            throw new IllegalStateException("the county's client failed", failure);
        }
    }

    Map<String, LongAdder> others() {
        return new TreeMap<>(others);
    }

    @Override
    public void close() throws JMSException, InterruptedException {
        closed = true;
        thread.join(5_000);
        connection.close();
        factory.close();
    }
}
