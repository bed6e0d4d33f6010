package org.disputehub.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.flow.CountyClient;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.disputehub.delivery.DeliveryHub.until;

/** From a source's report to its county, whatever way the county's folder says, also when it says another while the hub runs. */
class CountyDeliveryIT {

    private static final String COUNTY = "410611";
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
    void aCountysWayIsChangedWhileTheHubRuns() throws Exception {
        try (CountyClient queue = new CountyClient(HUB.brokerPort(), COUNTY, HUB.key(COUNTY))) {
            String dispute = report();
            assertThat(queue.until(event -> event.get("subject").asText().equals(dispute))).isNotNull();

            DELIVERY.answers(COUNTY, aResponse());
            DELIVERY.county(COUNTY, "delivery: webhook\nwebhook: {url: '" + DELIVERY.servers.baseUrl() + "/" + COUNTY + "'}\n");
            until(() -> HUB.get("viewer", "/api/v1/connectors").text(), connectors -> connectors.contains("\"county-410611\""));
            String pushed = report();
            JsonNode order = until(() -> orders(pushed), orders -> orders.size() > 0).get(0);
            assertThat(order.get("type").asText()).isEqualTo("org.disputehub.workorder.dispatched.v1");
            assertThat(order.get("id").asText()).isEqualTo(DELIVERY.last(COUNTY).getRequest().getHeader("webhook-id"));
            assertThat(DELIVERY.last(COUNTY).getRequest().getHeader("Content-Type")).isEqualTo("application/cloudevents+json");
            assertThat(HUB.get("viewer", "/api/v1/disputes/" + pushed).json().at("/dispatches/0/delivery").asText()).isEqualTo("DELIVERED");

            DELIVERY.county(COUNTY, "delivery: carrier-pigeon\n");
            until(() -> HUB.get("viewer", "/api/v1/connectors/county-410611").json().get("faults"), faults -> faults.size() == 1);
            String still = report();
            until(() -> orders(still), orders -> orders.size() > 0);

            DELIVERY.county(COUNTY, "delivery: pull\n");
            until(() -> HUB.context().getBean(Receivers.class).find(COUNTY).map(Receiver::way).orElse(null), Receiver.Way.PULL::equals);
            String fetched = report();
            JsonNode message = until(() -> HUB.send(HUB.request(COUNTY, "/api/v1/counties/410611/messages?wait=5").build()).json(), found -> found.size() > 0).get(0).get("message");
            assertThat(message.get("subject").asText()).isEqualTo(fetched);

            DELIVERY.home.delete("connectors/county-410611");
            until(() -> HUB.context().getBean(Receivers.class).find(COUNTY).isEmpty(), gone -> gone);
            String last = report();
            assertThat(queue.until(event -> event.get("subject").asText().equals(last))).as("its queue again").isNotNull();
            HUB.clock().forward(java.time.Duration.ofMinutes(6));
            assertThat(queue.until(event -> event.get("subject").asText().equals(fetched))).as("what waited to be fetched").isNotNull();
        }
    }

    private static String report() {
        String receipt = HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-delivery-"))).json().get("receipt").asText();
        return HUB.outcome("hotline-12345", receipt).get("dispute").asText();
    }

    private static java.util.List<JsonNode> orders(String dispute) {
        return DELIVERY.servers.getAllServeEvents().stream().map(event -> tree(event.getRequest().getBodyAsString())).filter(event -> event.get("subject").asText().equals(dispute)).toList();
    }

    private static JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
