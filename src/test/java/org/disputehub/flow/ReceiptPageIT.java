package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A resident looks at the page of a receipt, on a phone. */
class ReceiptPageIT {

    private static final int PHONE = 390;

    @RegisterExtension
    static final RunningHub HUB = RunningHub.shared();

    /** First: without one no hub need be started. */
    @Order(0)
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void itFitsAPhoneAndTheBrowserComplainsOfNothing() throws IOException {
        JsonNode receipt = HUB.outcome("hotline-12345", HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-page-"))).json().get("receipt").asText());
        await().until(() -> HUB.receipt("hotline-12345", receipt.get("receipt").asText()).json().get("story").findValuesAsText("event").contains("DELIVERED"));
        BROWSER.open(HUB.url() + receipt.at("/links/page").asText(), PHONE, 844);
        assertThat(BROWSER.text("main ol")).contains("已派单至淇滨区。", "Sent to 淇滨区.");
        assertThat(BROWSER.text("main ol.due")).contains("签收时限", "回复时限");
        assertThat((Boolean) BROWSER.run("return document.documentElement.scrollWidth <= innerWidth")).as("nothing is wider than a phone").isTrue();
        assertThat((String) BROWSER.run("return getComputedStyle(document.querySelector('main')).maxWidth")).as("its style is allowed").isEqualTo("544px");
        assertThat(BROWSER.complaints()).isEmpty();
        BROWSER.picture("receipt-phone", PHONE);
    }
}
