package org.disputehub.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.disputehub.flow.CountyClient;
import org.disputehub.flow.RunningHub;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/** Reads one queue and does about each order what is planned for it, at the hub's time; one thread. */
final class SimulatedCounty implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration UNTIL_VISIT = Duration.ofDays(2);

    /** What it will say when. @param extra further fields, or empty */
    private record Intended(Instant at, Order order, String event, String extra) {
    }

    private final String code;
    private final String queueName;
    private final Map<String, Order> orders;
    private final Connection connection;
    private final Session session;
    private final MessageConsumer queue;
    private final MessageProducer feedback;
    private final Queue<Intended> intended = new PriorityQueue<>(Comparator.comparing(Intended::at));
    private final Set<String> seen = new HashSet<>();
    final Map<String, Integer> received = new HashMap<>();
    final Map<String, Integer> said = new HashMap<>();
    private final Map<String, Plan> plans;

    /** @param plans  by the source's record number; @param orders every county's, filled by each with its own */
    SimulatedCounty(RunningHub hub, String code, String queueName, Map<String, Plan> plans, Map<String, Order> orders) throws JMSException {
        this.code = code;
        this.queueName = queueName;
        this.plans = plans;
        this.orders = orders;
        connection = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + hub.brokerPort(), code, hub.key(code)).createConnection();
        session = connection.createSession(true, Session.SESSION_TRANSACTED);
        queue = session.createConsumer(session.createQueue(queueName));
        feedback = session.createProducer(session.createQueue("feedback"));
        connection.start();
    }

    String queueName() {
        return queueName;
    }

    /** All that is on the queue, then all that it is time to say. @param morning by which it plans, @param now at which it says so */
    void work(Instant morning, Instant now) throws JMSException, IOException {
        for (Message message = queue.receiveNoWait(); message != null; message = queue.receiveNoWait()) {
            take(JSON.readTree(CountyClient.body(message)), morning);
        }
        while (!intended.isEmpty() && !intended.peek().at().isAfter(morning)) {
            say(intended.poll(), morning, now);
        }
        session.commit();
    }

    private void take(JsonNode event, Instant time) {
        if (!seen.add(event.get("id").asText())) {
            throw new AssertionError("Came twice: " + event.get("id").asText());
        }
        String type = event.get("type").asText().replace("org.disputehub.", "");
        received.merge(type, 1, Integer::sum);
        String dispute = event.path("subject").asText();
        switch (type) {
            case "workorder.dispatched.v1" -> begin(dispute, event.at("/data/report/sourceRecordNo").asText(), time);
            case "dispute.reopened.v1" -> {
                Order order = orders.get(dispute);
                order.started(time);
                intend(time.plus(Duration.ofDays(3)), order, "RESOLVED", "");
            }
            case "visit.due.v1" -> visit(orders.get(dispute), event.at("/data/visit").asText(), event.at("/data/methods/0").asText(), time);
            default -> { }
        }
    }

    private void begin(String dispute, String recordNo, Instant time) {
        Plan plan = plans.get(recordNo);
        Order order = new Order(dispute, recordNo.substring(0, recordNo.indexOf('.')), plan);
        if (orders.put(dispute, order) != null) {
            throw new AssertionError("A second work order for " + dispute);
        }
        order.started(time);
        intend(plan.sign() == null ? null : time.plus(plan.sign()), order, "SIGNED", "");
        intend(plan.reply() == null ? null : time.plus(plan.reply()), order, "REPLIED", "");
        intend(plan.settle() == null ? null : time.plus(plan.settle()), order, "RESOLVED", "");
    }

    /** Four of five are made; of these some nobody answers, and a few are not content. */
    private void visit(Order order, String visit, String method, Instant time) {
        int drawn = Math.floorMod(visit.hashCode() * 31, 1_000);
        if (drawn < 800) {
            String result = drawn < 40 ? "UNREACHABLE" : drawn < 48 ? "UNSATISFIED" : "SATISFIED";
            if (drawn % 4 == 0 && result.equals("SATISFIED")) {
                intend(time.plus(UNTIL_VISIT).plusMillis(1), order, "CLOSED", "");
            }
            intend(time.plus(UNTIL_VISIT), order, "VISITED", ",\"visit\":\"" + visit + "\",\"method\":\"" + method + "\",\"result\":\"" + result + "\"");
        }
    }

    private void intend(Instant at, Order order, String event, String extra) {
        if (at != null) {
            intended.add(new Intended(at, order, event, extra));
        }
    }

    private void say(Intended one, Instant morning, Instant now) throws JMSException {
        // Nobody visits about what is open again, or closes it.
        if ((one.event().equals("VISITED") || one.event().equals("CLOSED")) && !one.order().settled()) {
            return;
        }
        one.order().said(one.event(), morning);
        said.merge(one.event() + one.extra().replaceAll(".*\"result\":\"(\\w+)\".*", " $1"), 1, Integer::sum);
        feedback.send(session.createTextMessage("{\"dispute\":\"" + one.order().dispute + "\",\"event\":\"" + one.event() + "\",\"at\":\"" + now + "\",\"by\":\"样例街道综治中心\"" + one.extra() + "}"));
    }

    @Override
    public void close() throws JMSException {
        connection.close();
    }
}
