package org.disputehub.correlate;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.flow.CountyClient;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.RunningHub.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disputehub.correlate.CorrelationIT.fresh;

/** 化解后重复: a settled quarrel flares up again. */
class ReopenIT {

    @RegisterExtension
    static final RunningHub HUB = RunningHub.shared();

    private final Quarrel quarrel = new Quarrel(HUB);

    @Test
    void aReportAfterTheSettlementOpensTheDisputeAgainAndProposesAccountability() throws Exception {
        JsonNode call = quarrel.police(fresh());
        resolve(call, "2025-06-15T16:30:00+08:00");
        assertThat(CorrelationIT.dispute(call).get("state").asText()).isEqualTo("RESOLVED");

        JsonNode again = quarrel.police("repeat-after-resolution.xml", fresh());
        assertThat(again.get("outcome").asText()).isEqualTo("REPEAT_AFTER_RESOLUTION");
        assertThat(again.get("dispute")).isEqualTo(call.get("dispute"));
        JsonNode dispute = CorrelationIT.dispute(call);
        assertThat(dispute.get("state").asText()).isEqualTo("REOPENED");
        assertThat(dispute.get("reopened").asInt()).isEqualTo(1);
        assertThat(CorrelationIT.types(CorrelationIT.eventsOf(call.get("dispute").asText(), 2))).containsExactly("workorder.dispatched.v1", "dispute.reopened.v1");

        JsonNode proposal = toTheCity(call.get("dispute").asText());
        assertThat(proposal.get("type").asText()).isEqualTo("org.disputehub.accountability.proposed.v1");
        assertThat(proposal.at("/data/document").asText()).isEqualTo("问责建议");
        assertThat(proposal.at("/data/responsible").asText()).isEqualTo("410611");
        assertThat(proposal.at("/data/daysBetween").asDouble()).isBetween(4.6, 4.7);
        assertThat(proposal.toString()).as("no personal data beyond what the proposal is about").doesNotContain("narrative");
    }

    @Test
    void aPersonDecidesOnAProposalOnce() {
        JsonNode call = quarrel.police(fresh());
        resolve(call, "2025-06-15T16:30:00+08:00");
        JsonNode again = quarrel.police("repeat-after-resolution.xml", fresh());
        String number = StreamSupport.stream(HUB.get("viewer", "/api/v1/accountability").json().spliterator(), false)
                .filter(proposal -> proposal.get("receipt").equals(again.get("receipt"))).findFirst().orElseThrow().get("number").asText();
        assertThat(HUB.act("viewer", "/api/v1/accountability/" + number + "/confirm", "{\"reason\": \"x\"}").status()).isEqualTo(403);
        assertThat(HUB.act("operator", "/api/v1/accountability/" + number + "/confirm", "{\"reason\": \"调解协议未履行\"}").status()).isEqualTo(200);
        assertThat(HUB.act("operator", "/api/v1/accountability/" + number + "/reject", "{\"reason\": \"改主意\"}").status()).isEqualTo(409);
        assertThat(CorrelationIT.dispute(call).at("/accountability/0/state").asText()).isEqualTo("CONFIRMED");
    }

    @Test
    void whatWasReportedBeforeTheSettlementAndComesLateOpensNothing() {
        JsonNode call = quarrel.police(fresh());
        resolve(call, "2025-06-15T16:30:00+08:00");
        JsonNode late = quarrel.hotline(fresh());
        assertThat(late.get("outcome").asText()).isEqualTo("REPEAT");
        assertThat(CorrelationIT.dispute(call).get("state").asText()).isEqualTo("RESOLVED");
    }

    private static void resolve(JsonNode receipt, String at) {
        Answer answer = HUB.feedback("410611", "{\"dispute\": \"" + receipt.get("dispute").asText() + "\", \"event\": \"RESOLVED\", \"at\": \"" + at
                + "\", \"by\": \"莲花社区\", \"text\": \"双方达成调解协议\"}");
        assertThat(answer.status()).as(answer.text()).isBetween(200, 202);
    }

    /** What the city centre's own queue says of the dispute. */
    private static JsonNode toTheCity(String dispute) throws Exception {
        try (CountyClient city = new CountyClient(HUB.brokerPort(), "city", HUB.key("city"), "supervision.city")) {
            JsonNode event = city.until(one -> one.get("subject").asText().equals(dispute));
            assertThat(event).isNotNull();
            return event;
        }
    }
}
