package org.disputehub.broker;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.jms.Connection;
import jakarta.jms.MapMessage;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.RouteController;
import org.disputehub.flow.CountyClient;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import javax.management.ObjectName;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The broker drops nothing: what it gives up on and what expires goes where operators find it, and poison reports into quarantine. */
class DeadLettersIT {

    private static final String QUEUE = "county.410622";

    @RegisterExtension
    static final RunningHub HUB = RunningHub.shared();

    @Test
    void aMessageThatACountyCannotTakeIsAFailedMessageAndGetsToItsQueueAgain() throws Exception {
        broker().getAddressSettingsRepository().addMatch(QUEUE, new AddressSettings().setMaxDeliveryAttempts(2).setRedeliveryDelay(0).setDeadLetterAddress(SimpleString.of(Queues.DEAD_LETTERS)));
        try (Connection connection = connect(); Session session = connection.createSession(Session.SESSION_TRANSACTED)) {
            String id = Samples.fresh("dead-");
            TextMessage message = session.createTextMessage("for the test");
            message.setStringProperty("_AMQ_DUPL_ID", id);
            session.createProducer(session.createQueue(QUEUE)).send(message);
            session.commit();
            MessageConsumer county = session.createConsumer(session.createQueue(QUEUE));
            for (int round = 1; round <= 2; round++) {
                for (int attempt = 0; attempt < 2; attempt++) {
                    assertThat(county.receive(5_000)).isNotNull();
                    session.rollback();
                }
                JsonNode failed = await().atMost(java.time.Duration.ofSeconds(20)).until(() -> HUB.get("viewer", "/api/v1/failures?receiver=410622").json(), found -> found.size() == 1).get(0);
                assertThat(failed.get("cause").asText()).isEqualTo("DEAD_LETTER");
                assertThat(failed.get("message").asText()).isEqualTo(id);
                if (round == 1) {
                    assertThat(HUB.act("operator", "/api/v1/failures/" + failed.get("failure").asLong() + "/resend").status()).isEqualTo(200);
                } else {
                    ObjectName failures = new ObjectName("org.disputehub:type=Failures");
                    assertThat((String[]) ManagementFactory.getPlatformMBeanServer().getAttribute(failures, "Groups")).contains("410622 DEAD_LETTER 1");
                    ManagementFactory.getPlatformMBeanServer().invoke(failures, "resend", new Object[]{failed.get("failure").asLong()}, new String[]{"long"});
                }
            }
            assertThat(county.receive(20_000)).as("each round is one of its own to the broker, under one id to people").isNotNull();
            session.commit();
        }
    }

    @Test
    void feedbackThatTheBrokerGaveUpOnIsAFailedMessageOfItsCountyAndCountsOnceItIsSentAgain() throws Exception {
        String receipt = HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-dead-feedback-"))).json().get("receipt").asText();
        String dispute = HUB.outcome("hotline-12345", receipt).get("dispute").asText();
        RouteController routes = HUB.context().getBean(CamelContext.class).getRouteController();
        routes.stopRoute("feedback-queue");
        broker().getAddressSettingsRepository().addMatch(Queues.FEEDBACK, new AddressSettings().setMaxDeliveryAttempts(1).setDeadLetterAddress(SimpleString.of(Queues.DEAD_LETTERS)));
        try (CountyClient county = new CountyClient(HUB.brokerPort(), "410611", HUB.key("410611"));
             Connection connection = connect(); Session session = connection.createSession(Session.SESSION_TRANSACTED)) {
            county.say("{\"dispute\":\"" + dispute + "\",\"event\":\"SIGNED\",\"at\":\"" + HUB.clock().instant() + "\",\"by\":\"张样例\"}");
            assertThat(session.createConsumer(session.createQueue(Queues.FEEDBACK)).receive(5_000)).isNotNull();
            session.rollback();
        } finally {
            broker().getAddressSettingsRepository().removeMatch(Queues.FEEDBACK);
            routes.startRoute("feedback-queue");
        }
        JsonNode failed = await().atMost(java.time.Duration.ofSeconds(20)).until(() -> HUB.get("viewer", "/api/v1/failures?receiver=feedback&cause=DEAD_LETTER").json(), found -> found.size() == 1).get(0);
        assertThat(HUB.get("viewer", "/api/v1/disputes/" + dispute).json().get("state").asText()).isEqualTo("DISPATCHED");
        assertThat(HUB.act("operator", "/api/v1/failures/" + failed.get("failure").asLong() + "/resend").status()).isEqualTo(200);
        await().atMost(java.time.Duration.ofSeconds(20)).until(() -> HUB.get("viewer", "/api/v1/disputes/" + dispute).json().get("state").asText(), "SIGNED"::equals);
        await().until(() -> HUB.get("viewer", "/api/v1/failures?receiver=feedback&cause=DEAD_LETTER").json().isEmpty());
    }

    @Test
    void aMessageThatExpiresIsKept() throws Exception {
        try (Connection connection = connect(); Session session = connection.createSession(Session.SESSION_TRANSACTED)) {
            send(session, 1);
            await().until(() -> {
                broker().locateQueue(QUEUE).expireReferences();
                return messagesAt("expired") > 0;
            });
        }
    }

    @Test
    void aReportThatTheHubFailsOnIsSetAsideAndItsNeighboursGoOn() throws Exception {
        try (Connection connection = connect(); Session session = connection.createSession(Session.SESSION_TRANSACTED)) {
            MapMessage poison = session.createMapMessage();
            poison.setString("receipt", "poison-1");
            poison.setString("connector", "hotline-12345");
            poison.setLong("receivedAt", Instant.now().toEpochMilli());
            poison.setString("mapping", "none");
            poison.setString("sourceRef", "poison-1");
            poison.setBytes("contentHash", new byte[]{1});
            poison.setBytes("canonical", "no json".getBytes(StandardCharsets.US_ASCII));
            poison.setBytes("raw", "no json".getBytes(StandardCharsets.US_ASCII));
            poison.setBytes("rawSha256", new byte[]{1});
            poison.setString("rawType", "application/json");
            poison.setInt("row", 0);
            session.createProducer(session.createQueue(Queues.REPORTS)).send(poison);
            session.commit();
        }
        String order = Samples.workOrder("HB-beside-poison-1");
        String neighbour = HUB.post("hotline-12345", order).json().get("receipt").asText();
        assertThat(HUB.outcome("hotline-12345", neighbour).get("outcome").asText()).isEqualTo("NEW_DISPUTE");
        await().atMost(java.time.Duration.ofSeconds(20)).untilAsserted(() ->
                assertThat(HUB.get("viewer", "/api/v1/quarantine").text()).contains("poison-1", "PROCESSING_FAILED"));
    }

    private static void send(Session session, long timeToLive) throws Exception {
        MessageProducer producer = session.createProducer(session.createQueue(QUEUE));
        producer.setTimeToLive(timeToLive);
        producer.send(session.createTextMessage("for the test"));
        session.commit();
    }

    private static long messagesAt(String address) throws Exception {
        List<Queue> queues = broker().getPostOffice().listQueuesForAddress(SimpleString.of(address));
        return queues.stream().mapToLong(Queue::getMessageCount).sum();
    }

    private static Connection connect() throws Exception {
        Connection connection = HUB.context().getBean(ActiveMQConnectionFactory.class).createConnection();
        connection.start();
        return connection;
    }

    private static ActiveMQServer broker() {
        return HUB.context().getBean(EmbeddedBroker.class).server().getActiveMQServer();
    }
}
