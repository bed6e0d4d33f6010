package org.disputehub.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disputehub.delivery.DeliveryHub.until;

/** Feedback that the hub refused stands with the failed messages, and counts once it is mended. */
class FailedFeedbackIT {

    private static final DeliveryHub DELIVERY = new DeliveryHub();

    @RegisterExtension
    static final RunningHub HUB = DELIVERY.hub;

    @Test
    void refusedFeedbackIsMendedAndSentAgain() {
        String receipt = HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-failed-feedback-"))).json().get("receipt").asText();
        JsonNode outcome = HUB.outcome("hotline-12345", receipt);
        String dispute = outcome.get("dispute").asText();
        String county = HUB.get("viewer", "/api/v1/disputes/" + dispute).json().get("county").asText();
        String wrong = "{\"dispute\":\"HB2026010199999\",\"event\":\"SIGNED\",\"at\":\"" + HUB.clock().instant() + "\",\"by\":\"张样例\"}";
        assertThat(HUB.feedback(county, wrong).status()).isEqualTo(422);
        JsonNode failed = DELIVERY.untilFailed("feedback", 1).get(0);

        assertThat(HUB.act("operator", "/api/v1/failures/" + failed.get("failure").asLong() + "/resend").status()).isEqualTo(200);
        JsonNode again = until(() -> DELIVERY.failure(failed.get("failure").asLong()), one -> one.get("history").size() == 3);
        assertThat(again.get("state").asText()).as("as wrong as before").isEqualTo("FAILED");
        assertThat(DELIVERY.failures("feedback")).hasSize(1);
        assertThat(HUB.get("viewer", "/api/v1/feedback/refused").json()).as("refused once, sent again by people once").hasSize(1);

        HUB.act("operator", "/api/v1/failures/" + failed.get("failure").asLong() + "/resend?reason=wrong-number", wrong.replace("HB2026010199999", dispute));
        until(() -> HUB.get("viewer", "/api/v1/disputes/" + dispute).json().get("state").asText(), "SIGNED"::equals);
        assertThat(DELIVERY.failures("feedback")).isEmpty();
        assertThat(HUB.get("viewer", "/api/v1/disputes/" + dispute + "/feedback").text()).contains("张样例");
    }
}
