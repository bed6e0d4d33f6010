package org.disputehub.delivery;

import org.disputehub.dispute.RiskLevel;
import org.disputehub.flow.RunningHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.disputehub.delivery.DeliveryHub.TAKEN;
import static org.disputehub.delivery.DeliveryHub.until;

/** While a receiver is away its messages are parked: nothing is tried, nothing fails, and all goes on in order when it is back. */
class BreakerIT {

    private static final DeliveryHub DELIVERY = new DeliveryHub();
    private static final String OPENS_SOON = "concurrent: 1\ntimeout: 2s\nretry: {first: 1h}\nbreaker: {calls: 3, open: 1s}\n";

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
    void whatIsParkedDrainsByItselfRedFirstThenByTheNearestTimeAndInOrderWithinADispute() {
        String receiver = DELIVERY.receiver(OPENS_SOON);
        open(receiver);
        Instant soon = HUB.clock().instant().plus(Duration.ofHours(4));
        List<String> blue = List.of(DELIVERY.hand(receiver, receiver + "-blue", RiskLevel.BLUE, soon));
        String late = DELIVERY.hand(receiver, receiver + "-late", RiskLevel.RED, soon.plus(Duration.ofDays(9)));
        List<String> red = List.of(DELIVERY.hand(receiver, receiver + "-red", RiskLevel.ORANGE, soon), DELIVERY.hand(receiver, receiver + "-red", RiskLevel.RED, soon));
        DELIVERY.untilState(receiver, late, "PARKED");
        assertThat(DELIVERY.attempts(receiver, late)).isZero();
        assertThat(HUB.get("viewer", "/api/v1/deliveries").json()).anySatisfy(one -> {
            assertThat(one.get("receiver").asText()).isEqualTo(receiver);
            assertThat(one.get("parked").asInt()).isPositive();
        });
        DELIVERY.answers(receiver, aResponse());
        int before = DELIVERY.sent(receiver).size();
        DELIVERY.untilState(receiver, blue.get(0), TAKEN);
        List<String> drained = new ArrayList<>(red);
        drained.add(late);
        drained.addAll(blue);
        // Those that were tried before have no level: they come after all others.
        assertThat(DELIVERY.sent(receiver).stream().skip(before).filter(drained::contains)).containsExactlyElementsOf(drained);
        assertThat(DELIVERY.failures(receiver)).isEmpty();
    }

    @Test
    void whatWaitsForItsNextAttemptIsTriedWhenTheReceiverIsBack() {
        String receiver = DELIVERY.receiver(OPENS_SOON);
        List<String> tried = open(receiver);
        DELIVERY.hand(receiver);
        DELIVERY.answers(receiver, aResponse());
        tried.forEach(message -> DELIVERY.untilState(receiver, message, TAKEN));
    }

    @Test
    void anOpenBreakerIsOfItsReceiverAlone() {
        String away = DELIVERY.receiver(OPENS_SOON);
        open(away);
        String parked = DELIVERY.hand(away);
        DELIVERY.untilState(away, parked, "PARKED");
        String well = DELIVERY.receiver(OPENS_SOON);
        DELIVERY.answers(well, aResponse());
        DELIVERY.untilState(well, DELIVERY.hand(well), TAKEN);
    }

    private static List<String> open(String receiver) {
        DELIVERY.answers(receiver, aResponse().withStatus(503));
        List<String> tried = IntStream.range(0, 3).mapToObj(i -> DELIVERY.hand(receiver)).toList();
        until(() -> tried.stream().allMatch(message -> DELIVERY.attempts(receiver, message) == 1), done -> done);
        return tried;
    }
}
