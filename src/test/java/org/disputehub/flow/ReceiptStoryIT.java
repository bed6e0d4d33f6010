package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.flow.RunningHub.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a source sees for its receipt, step by step, and what a resident sees on the receipt's page. */
class ReceiptStoryIT {

    private static final String HOTLINE = "hotline-12345";
    private static final String COUNTY = "410611";

    @RegisterExtension
    static final RunningHub HUB = RunningHub.timed();

    private Instant reported;

    @Test
    void aSourceSeesItsReportAcceptedUnderstoodDispatchedAndSettled() {
        JsonNode receipt = receipt(Samples.workOrder(Samples.fresh("HB-story-")));
        String number = receipt.get("receipt").asText();
        assertThat(events(number)).containsExactly("ACCEPTED", "PROCESSED", "UNDERSTOOD", "DISPATCHED", "DELIVERED");
        JsonNode told = HUB.receipt(HOTLINE, number).json();
        assertThat(told.at("/story/1/zh").asText()).isEqualTo("登记为新纠纷 " + receipt.get("dispute").asText() + "。");
        assertThat(told.at("/story/2/zh").asText()).isEqualTo("识别为：邻里纠纷，淇滨区天山路街道莲花社区居民委员会，当事人 1 名。");
        assertThat(told.at("/story/2/en").asText()).startsWith("Understood as: ").endsWith(", 1 party.");
        assertThat(told.at("/story/3/zh").asText()).isEqualTo("已派单至淇滨区。");
        assertThat(told.get("due").findValuesAsText("stage")).containsExactly("SIGN_SUPERVISION", "REPLY_SUPERVISION", "ESCALATED_SUPERVISION", "ESCALATED_HANDLING");
        said(receipt, "SIGNED", 1);
        assertThat(HUB.receipt(HOTLINE, number).json().get("due").findValuesAsText("stage")).startsWith("REPLY_SUPERVISION");
        said(receipt, "REPLIED", 2);
        said(receipt, "RESOLVED", 3);
        told = HUB.receipt(HOTLINE, number).json();
        assertThat(told.get("story").findValuesAsText("event")).endsWith("SIGNED", "REPLIED", "RESOLVED");
        assertThat(told.get("story").get(told.get("story").size() - 1).get("at").asText()).isEqualTo(reported.plusSeconds(3).toString());
        assertThat(told.has("due")).isFalse();
        assertThat(told.toString()).as("what the county wrote").doesNotContain("王样例", "已更换水管");
    }

    @Test
    void whatComesLateTakesItsPlaceInTheStory() {
        JsonNode receipt = receipt(Samples.workOrder(Samples.fresh("HB-story-")));
        said(receipt, "RESOLVED", 9);
        said(receipt, "SIGNED", 4);
        assertThat(events(receipt.get("receipt").asText())).containsSubsequence("DISPATCHED", "SIGNED", "RESOLVED");
    }

    @Test
    void aJoinedReportTellsTheStoryOfItsDispute() {
        String order = Samples.workOrder(Samples.fresh("HB-story-"));
        JsonNode first = receipt(order);
        String again = order.replaceAll("HB-story-\\d+", Samples.fresh("HB-story-"));
        JsonNode second = receipt(again.replace("09:20:33", "10:20:33").replace("多次找户主", "又多次找户主"));
        assertThat(second.get("dispute").asText()).isEqualTo(first.get("dispute").asText());
        said(first, "SIGNED", 1);
        assertThat(events(second.get("receipt").asText())).contains("DISPATCHED", "SIGNED");
    }

    @Test
    void anotherSourcesReceiptIsNotShown() {
        String number = receipt(Samples.workOrder(Samples.fresh("HB-story-"))).get("receipt").asText();
        assertThat(HUB.receipt("dept-justice", number).status()).isEqualTo(404);
        assertThat(list("dept-justice", "?connector=" + HOTLINE).findValuesAsText("receipt")).doesNotContain(number);
        assertThat(list(HOTLINE, "").findValuesAsText("receipt")).contains(number);
        assertThat(HUB.get("viewer", "/api/v1/receipts").status()).isEqualTo(400);
        assertThat(HUB.get("viewer", "/api/v1/receipts?connector=" + HOTLINE).json().get("receipts").findValuesAsText("receipt")).contains(number);
        assertThat(HUB.get(COUNTY, "/api/v1/receipts").status()).isEqualTo(403);
    }

    @Test
    void thePageShowsAResidentHowFarItIsAndNothingOfAnybody() {
        String order = Samples.workOrder(Samples.fresh("HB-story-"));
        JsonNode receipt = receipt(order);
        said(receipt, "SIGNED", 1);
        String number = receipt.get("receipt").asText();
        Answer page = open(receipt.at("/links/page").asText());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.response().headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.response().headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
        assertThat(page.response().headers().firstValue("Referrer-Policy").orElse("")).isEqualTo("no-referrer");
        assertThat(page.response().headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.text()).contains(number, "已收到并保存。", "已登记。", "已派单至淇滨区。", "淇滨区已签收。", "回复时限", "To be answered");
        assertThat(page.text()).as("who, what, where, under which number").doesNotContain("样例", "漏水", "邻里", "天山路", "154", receipt.get("dispute").asText(), "提级", "王样例");
        assertThat(open("/receipt/page.css").status()).isEqualTo(200);
        assertThat(open("/receipt/" + "0".repeat(32)).status()).isEqualTo(404);
        String changed = number.substring(0, 31) + (number.endsWith("0") ? "1" : "0");
        assertThat(open("/receipt/" + changed).status()).as("a number that the hub never gave").isEqualTo(404);
    }

    @Test
    void aSourceListsWhatIsNotAnsweredAndWhatCouldNotBecomeAReport() {
        String from = HUB.clock().instant().toString();
        String open = receipt(Samples.workOrder(Samples.fresh("HB-story-"))).get("receipt").asText();
        JsonNode settled = receipt(Samples.workOrder(Samples.fresh("HB-story-")));
        said(settled, "RESOLVED", 1);
        String broken = Samples.fresh("HB-story-");
        String refused = HUB.post(HOTLINE, Samples.workOrder(broken).replace("2025-06-04 09:20:33", "soon")).json().get("receipt").asText();
        HUB.outcome(HOTLINE, refused);
        JsonNode unanswered = list(HOTLINE, "?only=unanswered&from=" + from);
        assertThat(unanswered.findValuesAsText("receipt")).containsExactly(open);
        assertThat(unanswered.at("/0/state").asText()).isEqualTo("DISPATCHED");
        JsonNode quarantined = list(HOTLINE, "?only=quarantined&from=" + from);
        assertThat(quarantined.findValuesAsText("receipt")).containsExactly(refused);
        assertThat(quarantined.at("/0/record").asText()).isEqualTo(broken);
        await().until(() -> list(HOTLINE, "?only=undelivered&from=" + from).isEmpty());
        JsonNode first = json("/api/v1/receipts?limit=2&from=" + from);
        JsonNode second = json("/api/v1/receipts?limit=2&from=" + from + "&after=" + first.get("next").asText());
        assertThat(first.get("receipts").findValuesAsText("receipt")).containsExactly(open, settled.get("receipt").asText());
        assertThat(second.get("receipts").findValuesAsText("receipt")).containsExactly(refused);
        assertThat(second.has("next")).isFalse();
        assertThat(HUB.send(request("/api/v1/receipts?only=some").build()).status()).isEqualTo(400);
    }

    /** Its county has the work order; feedback within the next minute is in the past by then. */
    private JsonNode receipt(String order) {
        JsonNode receipt = HUB.outcome(HOTLINE, HUB.post(HOTLINE, order).json().get("receipt").asText());
        await().until(() -> events(receipt.get("receipt").asText()).contains("DELIVERED"));
        reported = HUB.clock().instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(20);
        HUB.clock().forward(Duration.ofMinutes(1));
        return receipt;
    }

    private void said(JsonNode receipt, String event, int second) {
        assertThat(HUB.feedback(COUNTY, "{\"dispute\":\"" + receipt.get("dispute").asText() + "\",\"event\":\"" + event + "\",\"at\":\"" + reported.plusSeconds(second)
                + "\",\"by\":\"王样例\",\"text\":\"401户已更换水管\"}").status()).isEqualTo(200);
    }

    private static List<String> events(String receipt) {
        return HUB.receipt(HOTLINE, receipt).json().get("story").findValuesAsText("event");
    }

    private static JsonNode list(String connector, String query) {
        return HUB.send(HttpRequest.newBuilder(URI.create(HUB.url() + "/api/v1/receipts" + query)).header("X-Api-Key", HUB.key(connector)).build()).json().get("receipts");
    }

    private static JsonNode json(String path) {
        return HUB.send(request(path).build()).json();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(HUB.url() + path)).header("X-Api-Key", HUB.key(HOTLINE));
    }

    private static Answer open(String path) {
        return HUB.send(HttpRequest.newBuilder(URI.create(HUB.url() + path)).build());
    }
}
