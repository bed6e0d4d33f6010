package org.disputehub.transport;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.MessageProducer;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import org.apache.camel.CamelContext;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.disputehub.external.ExternalBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.disputehub.transport.CivilAffairs.record;

/** Messages of a queue: settled when their report is on disk, and never lost. */
class QueueIT {

    private static final String OWN = "civil-affairs-queue";
    private static final String OTHER = "water-queue";

    @TempDir
    static Path folder;
    private static ExternalBroker broker;

    @RegisterExtension
    static final TransportHub HUB = TransportHub.shared();

    @BeforeAll
    static void start() throws Exception {
        broker = new ExternalBroker(folder);
        broker.start();
        HUB.run(OWN, TransportHub.example(OWN, Map.of()));
        HUB.secret("water-broker", ExternalBroker.PASSWORD);
        HUB.run(OTHER, TransportHub.example(OTHER, Map.of("amqp://broker.example:5672", "amqp://127.0.0.1:" + broker.port, "user: hub", "user: " + ExternalBroker.USER)));
    }

    @AfterAll
    static void stop() throws Exception {
        HUB.remove(OWN);
        HUB.remove(OTHER);
        broker.stop();
    }

    @Test
    void aSourceSendsTextAndBytesToItsQueueAtTheHubsBroker() throws Exception {
        try (Connection source = source(OWN, HUB.hub.key(OWN))) {
            send(source, "in." + OWN, record("Q1-1"), false);
            send(source, "in." + OWN, record("Q1-2"), true);
        }
        TransportHub.eventually(() -> HUB.records(OWN), records -> records.containsAll(List.of("Q1-1", "Q1-2")));
    }

    @Test
    void aSourceMaySendToItsOwnQueueAndDoNothingElse() throws Exception {
        try (Connection source = source(OWN, HUB.hub.key(OWN)); Session session = source.createSession(Session.AUTO_ACKNOWLEDGE)) {
            source.start();
            assertThatThrownBy(() -> send(source, "reports", "{}", false)).isInstanceOf(JMSException.class);
            assertThatThrownBy(() -> session.createConsumer(session.createQueue("in." + OWN))).isInstanceOf(JMSException.class);
        }
        assertThatThrownBy(() -> source(OWN, "not-its-key").start()).isInstanceOf(JMSSecurityException.class);
    }

    @Test
    void whatCannotBeReadOrIsNoReportIsInQuarantineAndTheNextGoesOn() throws Exception {
        try (Connection source = source(OWN, HUB.hub.key(OWN))) {
            send(source, "in." + OWN, "{\"bizNo\": ", false);
            send(source, "in." + OWN, "{\"bizNo\": \"Q2-1\"}", false);
            send(source, "in." + OWN, record("Q2-2"), false);
        }
        TransportHub.eventually(() -> HUB.records(OWN), records -> records.contains("Q2-2"));
        TransportHub.eventually(() -> HUB.database().queryForList("select convert_from(raw, 'UTF8') from quarantine where connector = ?", String.class, OWN),
                raw -> raw.containsAll(List.of("{\"bizNo\": ", "{\"bizNo\": \"Q2-1\"}")));
        assertThat(HUB.quarantine().toString()).contains("MALFORMED");
    }

    @Test
    void messagesAtAnothersBrokerAreTakenByAmqp() throws Exception {
        try (Connection source = other()) {
            send(source, "reports.out", record("Q3-1"), false);
        }
        TransportHub.eventually(() -> HUB.records(OTHER), records -> records.contains("Q3-1"));
        TransportHub.eventually(() -> waiting("reports.out"), waiting -> waiting == 0);
    }

    @Test
    void whileTheHubTakesNothingMessagesStayWithTheirBroker() throws Exception {
        CamelContext camel = HUB.hub.context().getBean(CamelContext.class);
        camel.getRouteController().stopRoute("intake-" + OTHER);
        try (Connection source = other()) {
            for (int i = 1; i <= 3; i++) {
                send(source, "reports.out", record("Q4-" + i), false);
            }
            TransportHub.eventually(() -> HUB.hub.get("viewer", "/actuator/prometheus").text(), metrics -> metrics.contains("hub_intake_seconds_count{connector=\"" + OTHER + "\",status=\"503\"}"));
            TransportHub.eventually(() -> waiting("reports.out"), waiting -> waiting == 3);
        } finally {
            camel.getRouteController().startRoute("intake-" + OTHER);
        }
        TransportHub.eventually(() -> HUB.records(OTHER), records -> records.containsAll(List.of("Q4-1", "Q4-2", "Q4-3")));
        TransportHub.eventually(() -> HUB.outcomes(OTHER, "Q4-"), outcomes -> outcomes.equals(List.of("NEW_DISPUTE", "NEW_DISPUTE", "NEW_DISPUTE")));
    }

    @Test
    void aQueueOfTheHubsOwnIsNoSourcesQueue() throws Exception {
        assertThat(HUB.faults("thief", TransportHub.example(OWN, Map.of("id: " + OWN, "id: thief", "in." + OWN, "county.410611")))).contains("expected 'in.thief'");
    }

    private static Connection source(String user, String key) throws JMSException {
        return new JmsConnectionFactory(user, key, "amqp://127.0.0.1:" + HUB.hub.brokerPort()).createConnection();
    }

    private static Connection other() throws JMSException {
        return new JmsConnectionFactory(ExternalBroker.USER, ExternalBroker.PASSWORD, "amqp://127.0.0.1:" + broker.port).createConnection();
    }

    private static void send(Connection source, String queue, String body, boolean asBytes) throws JMSException {
        try (Session session = source.createSession(Session.AUTO_ACKNOWLEDGE); MessageProducer producer = session.createProducer(session.createQueue(queue))) {
            if (asBytes) {
                BytesMessage message = session.createBytesMessage();
                message.writeBytes(body.getBytes(StandardCharsets.UTF_8));
                producer.send(message);
            } else {
                producer.send(session.createTextMessage(body));
            }
        }
    }

    private static int waiting(String queue) throws JMSException {
        try (Connection connection = other(); Session session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            try (QueueBrowser browser = session.createBrowser(session.createQueue(queue))) {
                return Collections.list(browser.getEnumeration()).size();
            }
        }
    }
}
