package org.disputehub.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.dispute.RiskLevel;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.RunningHub.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disputehub.delivery.DeliveryHub.until;

/** A county without a message client: it fetches, and says what it has. */
class CountyPullIT {

    private static final String COUNTY = "410622";
    private static final DeliveryHub DELIVERY = new DeliveryHub().county(COUNTY, "delivery: pull\npull: {lease: 5m, leases: 3}\n");

    @RegisterExtension
    static final RunningHub HUB = DELIVERY.hub;

    @BeforeEach
    void nothingWaits() {
        DELIVERY.sql().update("delete from delivery");
    }

    @Test
    void whatIsFetchedIsTheMessageItself() {
        String message = DELIVERY.hand(COUNTY);
        JsonNode fetched = fetch("").json();
        assertThat(ids(fetched)).containsExactly(message);
        assertThat(fetched.get(0).at("/message/id").asText()).isEqualTo(message);
        assertThat(fetched.get(0).get("type").asText()).isEqualTo("test.v1");
        acknowledge(COUNTY, message);
        assertThat(fetch("").json()).isEmpty();
    }

    @Test
    void aLeaseThatRunsOutIsGivenAgainUnderTheSameId() {
        String message = DELIVERY.hand(COUNTY);
        assertThat(ids(fetch("").json())).containsExactly(message);
        assertThat(fetch("").json()).as("leased").isEmpty();
        HUB.clock().forward(Duration.ofMinutes(6));
        JsonNode again = fetch("").json();
        assertThat(ids(again)).containsExactly(message);
        assertThat(again.get(0).get("attempt").asInt()).isEqualTo(2);
        assertThat(acknowledge(COUNTY, message).status()).isEqualTo(204);
        assertThat(acknowledge(COUNTY, message).status()).as("twice is fine").isEqualTo(204);
    }

    @Test
    void whatIsNeverAcknowledgedFailsAndALateAcknowledgementStillCounts() {
        String message = DELIVERY.hand(COUNTY);
        for (int lease = 0; lease < 3; lease++) {
            assertThat(ids(fetch("").json())).containsExactly(message);
            HUB.clock().forward(Duration.ofMinutes(6));
        }
        assertThat(DELIVERY.untilFailed(COUNTY, 1).get(0).get("cause").asText()).isEqualTo("LEASE_EXPIRED");
        assertThat(fetch("").json()).isEmpty();
        assertThat(acknowledge(COUNTY, message).status()).isEqualTo(204);
        assertThat(DELIVERY.failures(COUNTY)).isEmpty();
    }

    @Test
    void whoWaitsIsGivenWhatComesMeanwhile() {
        CompletableFuture<Answer> waiting = CompletableFuture.supplyAsync(() -> fetch("?wait=30"));
        until(() -> !waiting.isDone(), still -> still);
        String message = DELIVERY.hand(COUNTY);
        assertThat(ids(waiting.join().json())).containsExactly(message);
        assertThat(fetch("?wait=1").json()).isEmpty();
    }

    @Test
    void ofOneDisputeTheNextIsGivenOnceTheOneBeforeIsAcknowledgedAndRedComesFirst() {
        List<String> blue = List.of(DELIVERY.hand(COUNTY, "HB1", RiskLevel.BLUE, null), DELIVERY.hand(COUNTY, "HB1", RiskLevel.BLUE, null));
        String red = DELIVERY.hand(COUNTY, "HB2", RiskLevel.RED, null);
        assertThat(ids(fetch("").json())).containsExactly(red, blue.get(0));
        acknowledge(COUNTY, blue.get(0));
        assertThat(ids(fetch("").json())).containsExactly(blue.get(1));
    }

    @Test
    void anotherCountysKeyIsRefusedAndItsMessagesAreNotThere() {
        String message = DELIVERY.hand(COUNTY);
        assertThat(HUB.send(HUB.request("410602", "/api/v1/counties/" + COUNTY + "/messages").build()).status()).isEqualTo(403);
        assertThat(HUB.send(HUB.request("viewer", "/api/v1/counties/" + COUNTY + "/messages").build()).status()).isEqualTo(403);
        assertThat(acknowledge("410602", message).status()).isEqualTo(404);
        assertThat(HUB.send(HUB.request("410602", "/api/v1/counties/410602/messages").build()).status()).as("it has its queue").isEqualTo(409);
        assertThat(fetch("?wait=61").status()).isEqualTo(400);
    }

    private static Answer fetch(String query) {
        return HUB.send(HUB.request(COUNTY, "/api/v1/counties/" + COUNTY + "/messages" + query).build());
    }

    private static Answer acknowledge(String county, String message) {
        return HUB.act(county, "/api/v1/counties/" + county + "/messages/" + message + "/ack");
    }

    private static List<String> ids(JsonNode messages) {
        return StreamSupport.stream(messages.spliterator(), false).map(one -> one.get("id").asText()).toList();
    }
}
