package org.disputehub.delivery;

import org.disputehub.dispute.RiskLevel;
import org.disputehub.flow.RunningHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.disputehub.delivery.DeliveryHub.TAKEN;
import static org.disputehub.delivery.DeliveryHub.until;

/** What waits, and what was tried, outlives the hub. */
class RestartedDeliveryIT {

    private static final String RECEIVER = "410611";
    private static final DeliveryHub DELIVERY = new DeliveryHub();

    @RegisterExtension
    static final RunningHub HUB = DELIVERY.hub;

    @BeforeAll
    static void start() {
        DELIVERY.servers.start();
    }

    @AfterAll
    static void stop() {
        DELIVERY.servers.stop();
    }

    @Test
    void retriesGoOnAfterARestart() {
        String settings = "delivery: webhook\nwebhook: {url: '" + DELIVERY.servers.baseUrl() + "/" + RECEIVER + "', timeout: 2s, retry: {first: 2h}, breaker: {calls: 100}}\n";
        DELIVERY.county(RECEIVER, settings);
        DELIVERY.answers(RECEIVER, aResponse().withStatus(500));
        until(() -> HUB.context().getBean(Receivers.class).find(RECEIVER).isPresent(), found -> found);
        String message = DELIVERY.hand(RECEIVER, "HB1", RiskLevel.RED, null);
        until(() -> DELIVERY.attempts(RECEIVER, message), attempts -> attempts == 1);
        HUB.stop();
        DELIVERY.answers(RECEIVER, aResponse());
        HUB.start();
        String next = DELIVERY.hand(RECEIVER, "HB1", RiskLevel.RED, null);
        DELIVERY.untilState(RECEIVER, DELIVERY.hand(RECEIVER), TAKEN);
        assertThat(DELIVERY.state(RECEIVER, message)).as("not before its time").isEqualTo("WAITING");
        HUB.clock().forward(Duration.ofHours(3));
        DELIVERY.untilState(RECEIVER, next, TAKEN);
        assertThat(DELIVERY.attempts(RECEIVER, message)).isEqualTo(2);
    }

    @Test
    void aMessageThatWasInTheHandsOfAKilledNodeIsTakenByAnotherWhenItsTimeIsOver() {
        String receiver = DELIVERY.receiver("retry: {first: 2h}\n");
        DELIVERY.answers(receiver, aResponse());
        DELIVERY.sql().update("""
                insert into delivery (receiver, message_id, order_key, type, content_type, headers, body, rank, created_at, state, next_at, held_until, held_by)
                values (?, 'held', 'HB2', 'test.v1', 'application/json', '{}', '{}', 4, ?, 'WAITING', ?, ?, 'a node that was killed')""", receiver, at(0), at(0), at(600));
        DELIVERY.untilState(receiver, DELIVERY.hand(receiver), TAKEN);
        assertThat(DELIVERY.state(receiver, "held")).isEqualTo("WAITING");
        HUB.clock().forward(Duration.ofMinutes(11));
        DELIVERY.untilState(receiver, "held", TAKEN);
    }

    private static java.sql.Timestamp at(int seconds) {
        return java.sql.Timestamp.from(HUB.clock().instant().plusSeconds(seconds));
    }
}
