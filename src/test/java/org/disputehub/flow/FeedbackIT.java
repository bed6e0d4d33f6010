package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.flow.RunningHub.Answer;
import org.disputehub.correlate.Quarrel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a county says of a dispute, by the queue or by HTTP, and what comes of it. */
class FeedbackIT {

    private static final String COUNTY = "410611";
    private static final String OTHER = "410621";

    @RegisterExtension
    static final RunningHub HUB = RunningHub.timed();

    private static Instant reported;

    @Test
    void aDisputeGoesFromSignedToClosed() {
        String dispute = dispute();
        assertThat(said(dispute, "SIGNED", 1).at("/state").asText()).isEqualTo("SIGNED");
        assertThat(said(dispute, "REPLIED", 2).at("/state").asText()).isEqualTo("REPLIED");
        assertThat(said(dispute, "RESOLVED", 3).at("/state").asText()).isEqualTo("RESOLVED");
        assertThat(said(dispute, "VISITED", 4, "\"result\":\"SATISFIED\"").at("/state").asText()).isEqualTo("VISITING");
        assertThat(said(dispute, "CLOSED", 5).at("/state").asText()).isEqualTo("CLOSED");
        JsonNode known = HUB.get("viewer", "/api/v1/disputes/" + dispute).json();
        assertThat(known.get("state").asText()).isEqualTo("CLOSED");
        assertThat(known.get("resolvedAt").asText()).isEqualTo(at(3).toString());
        assertThat(StreamSupport.stream(HUB.get("viewer", "/api/v1/disputes/" + dispute + "/feedback").json().spliterator(), false).map(event -> event.get("event").asText()))
                .containsExactly("DISPATCHED", "SIGNED", "REPLIED", "RESOLVED", "VISITED", "CLOSED");
    }

    @Test
    void whatComesLateIsPlacedByWhenItHappened() {
        String dispute = dispute();
        said(dispute, "RESOLVED", 9);
        JsonNode late = said(dispute, "SIGNED", 1);
        assertThat(late.get("state").asText()).isEqualTo("RESOLVED");
        assertThat(late.get("effect").asText()).isEqualTo("CHANGED");
        assertThat(said(dispute, "RESOLVED", 5).get("state").asText()).isEqualTo("RESOLVED");
        assertThat(HUB.get("viewer", "/api/v1/disputes/" + dispute).json().get("resolvedAt").asText()).isEqualTo(at(5).toString());
    }

    @Test
    void theSameAgainIsKnownByItsIdOrElseByItsContent() {
        String dispute = dispute();
        String message = message(dispute, "SIGNED", at(1).toString(), null).replace("{", "{\"id\":\"" + Samples.fresh("f-") + "\",");
        assertThat(HUB.feedback(COUNTY, message).json().get("effect").asText()).isEqualTo("CHANGED");
        Answer again = HUB.feedback(COUNTY, message);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("effect").asText()).isEqualTo("DUPLICATE");
        Answer other = HUB.feedback(COUNTY, message.replace("SIGNED", "REPLIED"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().at("/errors/0/code").asText()).isEqualTo("ID_REUSED");
        said(dispute, "REPLIED", 2);
        assertThat(said(dispute, "REPLIED", 2).get("effect").asText()).isEqualTo("DUPLICATE");
        assertThat(HUB.get("viewer", "/api/v1/disputes/" + dispute + "/feedback").json()).hasSize(3);
    }

    @Test
    void whatCannotBeTakenSaysWhatWhereAndWhatToDo() {
        String dispute = dispute();
        assertRefused(COUNTY, "{\"dispute\":", 400, "", "MALFORMED");
        assertRefused(COUNTY, message(dispute, "SIGNED", "yesterday", null), 422, "/at", "FORMAT");
        assertRefused(COUNTY, message(dispute, "DONE", at(1).toString(), null), 422, "/event", "NOT_ALLOWED");
        assertRefused(COUNTY, message(dispute, "SIGNED", at(1).toString(), "\"text\":\"half\\u0000\""), 422, "/text", "CONTROL_CHARACTER");
        assertRefused(COUNTY, message(dispute, "SIGNED", "2026-06-03T23:59:60Z", null), 422, "/at", "FORMAT");
        assertRefused(COUNTY, message(dispute, "RETURNED", at(1).toString(), null), 422, "/text", "REQUIRED");
        assertRefused(COUNTY, message(dispute, "VISITED", at(1).toString(), null), 422, "/result", "REQUIRED");
        assertRefused(COUNTY, message(dispute, "SIGNED", HUB.clock().instant().plusSeconds(86_400).toString(), null), 422, "/at", "TIME_IN_FUTURE");
        assertRefused(COUNTY, message("HB20200101999999", "SIGNED", at(1).toString(), null), 422, "/dispute", "UNKNOWN_DISPUTE");
        assertRefused(OTHER, message(dispute, "SIGNED", at(1).toString(), null), 422, "/dispute", "NOT_YOUR_DISPUTE");
        assertThat(HUB.get("viewer", "/api/v1/disputes/" + dispute).json().get("state").asText()).isEqualTo("DISPATCHED");
        JsonNode refused = HUB.get("viewer", "/api/v1/feedback/refused?county=" + OTHER).json();
        assertThat(refused.findValuesAsText("dispute")).contains(dispute);
        String raw = "/api/v1/feedback/refused/" + refused.get(0).get("number").asText() + "/raw";
        assertThat(HUB.get("operator", raw).text()).contains(dispute);
        assertThat(HUB.get("viewer", raw).status()).isEqualTo(403);
    }

    @Test
    void aCountySpeaksForItselfOnly() {
        String message = message(dispute(), "SIGNED", at(1).toString(), null);
        assertThat(HUB.send(HUB.request(COUNTY, "/api/v1/counties/" + OTHER + "/feedback").POST(java.net.http.HttpRequest.BodyPublishers.ofString(message)).build()).status()).isEqualTo(403);
        assertThat(HUB.send(HUB.request("operator", "/api/v1/counties/" + COUNTY + "/feedback").POST(java.net.http.HttpRequest.BodyPublishers.ofString(message)).build()).status()).isEqualTo(403);
        assertThat(HUB.get(COUNTY, "/api/v1/quarantine").status()).isEqualTo(403);
    }

    @Test
    void byTheQueueTheBrokerSaysWhoSentIt() throws Exception {
        String dispute = dispute();
        try (CountyClient county = client(COUNTY); CountyClient other = client(OTHER)) {
            other.say(message(dispute, "RESOLVED", at(2).toString(), null), COUNTY);
            county.say("not even JSON");
            county.say(message(dispute, "SIGNED", at(1).toString(), null));
            await().atMost(Duration.ofSeconds(10)).until(() -> HUB.get("viewer", "/api/v1/disputes/" + dispute).json().get("state").asText().equals("SIGNED"));
            JsonNode told = PublishedSchemas.checked(other.until(event -> event.get("type").asText().endsWith("feedback.refused.v1") && event.get("subject").asText().equals(dispute)));
            assertThat(told.at("/data/errors/0/code").asText()).isEqualTo("NOT_YOUR_DISPUTE");
        }
        assertThat(HUB.get("viewer", "/api/v1/feedback/refused?county=" + COUNTY).json().findValuesAsText("code")).contains("MALFORMED");
        assertThat(HUB.get("viewer", "/api/v1/feedback/refused?county=" + OTHER).json().findValuesAsText("code")).contains("NOT_YOUR_DISPUTE");
    }

    /** The report's code says 淇滨区, its words say 浚县. */
    @Test
    void aReturnedOrderGoesToTheCountyThatTheReportsWordsName() throws Exception {
        String order = Samples.workOrder(Samples.fresh("HB-return-")).replace("\"address\": \"", "\"address\": \"浚县黎阳镇");
        String dispute = dispute(order);
        JsonNode answer = said(dispute, "RETURNED", 1, "\"text\":\"地址属浚县\"");
        assertThat(answer.get("state").asText()).isEqualTo("RETURNED");
        assertThat(HUB.get("viewer", "/api/v1/disputes/" + dispute).json().get("county").asText()).isEqualTo(OTHER);
        try (CountyClient county = client(OTHER); CountyClient before = client(COUNTY)) {
            JsonNode work = PublishedSchemas.checked(county.until(event -> event.get("subject").asText().equals(dispute)));
            assertThat(work.get("type").asText()).isEqualTo("org.disputehub.workorder.dispatched.v1");
            assertThat(work.at("/data/rerouted/reason").asText()).isEqualTo("地址属浚县");
            assertThat(work.at("/data/report/narrative").asText()).isNotEmpty();
            JsonNode gone = PublishedSchemas.checked(before.until(event -> event.get("subject").asText().equals(dispute) && event.get("type").asText().endsWith("workorder.rerouted.v1")));
            assertThat(gone.at("/data/to").asText()).isEqualTo(OTHER);
        }
        // Back where it came from would be ping-pong: a person decides.
        assertThat(HUB.feedback(OTHER, message(dispute, "RETURNED", HUB.clock().instant().toString(), "\"text\":\"不属浚县\"")).status()).isEqualTo(200);
        assertThat(HUB.get("viewer", "/api/v1/disputes/" + dispute).json().get("county").asText()).isEqualTo("unassigned");
        assertThat(HUB.act("viewer", "/api/v1/disputes/" + dispute + "/assign?county=410622&reason=x").status()).isEqualTo(403);
        assertThat(HUB.act("operator", "/api/v1/disputes/" + dispute + "/assign?county=999999&reason=x").status()).isEqualTo(400);
        assertThat(HUB.act("operator", "/api/v1/disputes/" + dispute + "/assign?county=410622&reason=checked").status()).isEqualTo(200);
        assertThat(HUB.feedback("410622", message(dispute, "SIGNED", HUB.clock().instant().toString(), null)).json().get("state").asText()).isEqualTo("SIGNED");
    }

    @Test
    void anUnsatisfiedVisitOpensTheDisputeAgain() throws Exception {
        String dispute = dispute();
        said(dispute, "RESOLVED", 2);
        assertThat(said(dispute, "VISITED", 4, "\"result\":\"UNSATISFIED\"").get("state").asText()).isEqualTo("REOPENED");
        assertThat(said(dispute, "RESOLVED", 3).get("state").asText()).as("from before the reopening").isEqualTo("REOPENED");
        JsonNode known = HUB.get("viewer", "/api/v1/disputes/" + dispute).json();
        assertThat(known.get("reopened").asInt()).isEqualTo(1);
        assertThat(known.hasNonNull("resolvedAt")).isFalse();
        try (CountyClient county = client(COUNTY)) {
            JsonNode told = PublishedSchemas.checked(county.until(event -> event.get("subject").asText().equals(dispute) && event.get("type").asText().endsWith("dispute.reopened.v1")));
            assertThat(told.at("/data/relation").asText()).isEqualTo("UNSATISFIED_VISIT");
        }
    }

    /** 问责建议, as where the hub had heard of the settlement first. */
    @Test
    void aSettlementThatIsReportedOnlyAfterARepeatProposesAccountability() {
        Quarrel quarrel = new Quarrel(HUB);
        String dispute = dispute(called(quarrel.hotlineOrder(Samples.fresh("HB-late-")), HUB.clock().instant()));
        JsonNode repeat = quarrel.hotlineText(called(quarrel.hotlineOrder(Samples.fresh("HB-late-")), at(20)).replace("来电人反映", "来电人再次反映，又漏了，这回更厉害，"));
        assertThat(repeat.get("outcome").asText()).isEqualTo("REPEAT");
        assertThat(said(dispute, "RESOLVED", 10).get("state").asText()).isEqualTo("REOPENED");
        said(dispute, "SIGNED", 5);
        JsonNode proposals = HUB.get("viewer", "/api/v1/disputes/" + dispute).json().get("accountability");
        assertThat(proposals).hasSize(1);
        assertThat(proposals.get(0).get("receipt")).isEqualTo(repeat.get("receipt"));
        assertThat(Instant.parse(proposals.get(0).get("resolvedAt").asText())).isEqualTo(at(10));
    }

    @Test
    void feedbackForAMergedDisputeCountsForTheOneThatItIsHandledAs() {
        String first = dispute();
        String second = dispute();
        assertThat(HUB.send(HUB.request("operator", "/api/v1/disputes/" + first + "/join").header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"dispute\":\"" + second + "\",\"reason\":\"same matter\"}")).build()).status()).isEqualTo(200);
        JsonNode answer = HUB.feedback(COUNTY, message(second, "SIGNED", HUB.clock().instant().toString(), null)).json();
        assertThat(answer.get("dispute").asText()).isEqualTo(first);
        assertThat(answer.get("state").asText()).isEqualTo("SIGNED");
    }

    @Test
    void aWithdrawnDisputeTakesNoFeedback() {
        String number = Samples.fresh("41061120250607");
        String dispute = HUB.outcome("police-110", HUB.post("police-110", "application/xml", Samples.policeCall(number).getBytes(Samples.GB18030)).json().get("receipt").asText()).get("dispute").asText();
        String cancelled = Samples.policeCall(number).replace("<ywxajbs>1", "<ywxajbs>0").replace("<gxsj>2025-06-03 21:14:07", "<gxsj>2025-06-03 21:30:00");
        HUB.outcome("police-110", HUB.post("police-110", "application/xml", cancelled.getBytes(Samples.GB18030)).json().get("receipt").asText());
        assertRefused(COUNTY, message(dispute, "SIGNED", HUB.clock().instant().toString(), null), 422, "/dispute", "WITHDRAWN_DISPUTE");
    }

    private static void assertRefused(String county, String message, int status, String pointer, String code) {
        Answer answer = HUB.feedback(county, message);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.response().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(answer.json().at("/errors/0/code").asText()).isEqualTo(code);
    }

    private static String called(String order, Instant at) {
        return order.replaceAll("\"callTime\": \"[^\"]*", "\"callTime\": \"" + at.atZone(ZoneId.of("Asia/Shanghai")).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")));
    }

    /** As the county 淇滨区, so many seconds after the last dispute was reported. */
    private static JsonNode said(String dispute, String event, int second, String... more) {
        Answer answer = HUB.feedback(COUNTY, message(dispute, event, at(second).toString(), more.length == 0 ? null : more[0]));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static String message(String dispute, String event, String at, String more) {
        return "{\"dispute\":\"" + dispute + "\",\"event\":\"" + event + "\",\"at\":\"" + at + "\",\"by\":\"样例街道综治中心\"" + (more == null ? "" : "," + more) + "}";
    }

    private static Instant at(int second) {
        return reported.plusSeconds(second);
    }

    private static String dispute() {
        return dispute(Samples.workOrder(Samples.fresh("HB-feedback-")));
    }

    /** Feedback within the next minute is in the past by then. */
    private static String dispute(String order) {
        String dispute = HUB.outcome("hotline-12345", HUB.post("hotline-12345", order).json().get("receipt").asText()).get("dispute").asText();
        reported = HUB.clock().instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        HUB.clock().forward(Duration.ofMinutes(1));
        return dispute;
    }

    private static CountyClient client(String county) throws Exception {
        return new CountyClient(HUB.brokerPort(), county, HUB.key(county));
    }
}
