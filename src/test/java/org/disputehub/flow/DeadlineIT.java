package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A work order's clocks, on a hub whose clock the test moves. */
class DeadlineIT {

    private static final String COUNTY = "410611";
    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension
    static final RunningHub HUB = RunningHub.timed();

    /** One for each receiver: two on one queue would share its messages. */
    private static final Map<String, CountyClient> CLIENTS = new HashMap<>();

    @AfterAll
    static void close() throws Exception {
        for (CountyClient client : CLIENTS.values()) {
            client.close();
        }
    }

    @Test
    void aWorkOrderSaysByWhen() throws Exception {
        String dispute = dispute();
        JsonNode deadlines = told(COUNTY, dispute, "workorder.dispatched.v1").at("/data/deadlines");
        assertThat(deadlines.findValuesAsText("stage")).containsExactly("SIGN_SUPERVISION", "REPLY_SUPERVISION", "ESCALATED_SUPERVISION", "ESCALATED_HANDLING");
        Duration sign = Duration.between(HUB.clock().instant(), Instant.parse(deadlines.get(0).get("dueAt").asText()));
        assertThat(sign).isBetween(Duration.ofHours(3), Duration.ofHours(4));
    }

    @Test
    void theCountyIsWarnedRemindedSupervisedAndThenTheCityCentreTakesOver() throws Exception {
        String dispute = dispute();
        HUB.clock().forward(HOUR.multipliedBy(3));
        assertThat(told(COUNTY, dispute, "deadline.approaching.v1").at("/data/stage").asText()).isEqualTo("SIGN_SUPERVISION");
        HUB.clock().forward(HOUR);
        JsonNode reminder = told(COUNTY, dispute, "supervision.issued.v1");
        assertThat(reminder.at("/data/title").asText()).isEqualTo("签单督办");
        assertThat(reminder.at("/data/late").asBoolean()).isFalse();
        HUB.clock().forward(Duration.ofDays(9));
        assertThat(told(COUNTY, dispute, "supervision.issued.v1").at("/data/stage").asText()).isEqualTo("REPLY_SUPERVISION");
        HUB.clock().forward(Duration.ofDays(6));
        JsonNode order = told(COUNTY, dispute, "supervision.issued.v1");
        assertThat(order.at("/data/document").asText()).isEqualTo("督办单");
        assertThat(order.at("/data/raisedTo").asText()).isEqualTo("TOWN_OR_DEPT_PRINCIPAL");
        assertThat(told("city", dispute, "supervision.issued.v1").at("/data/responsible").asText()).isEqualTo(COUNTY);
        HUB.clock().forward(Duration.ofDays(15));
        assertThat(told("city", dispute, "handling.escalated.v1").at("/data/stage").asText()).isEqualTo("ESCALATED_HANDLING");
        told(COUNTY, dispute, "handling.escalated.v1");
        assertThat(HUB.get("viewer", "/api/v1/disputes/" + dispute + "/feedback").text()).contains("ESCALATED");
        String resolved = "{\"dispute\":\"" + dispute + "\",\"event\":\"RESOLVED\",\"at\":\"" + HUB.clock().instant() + "\",\"by\":\"市综治中心\"}";
        assertThat(HUB.feedback("city", resolved).json().get("state").asText()).as("the city centre speaks for it now").isEqualTo("RESOLVED");
        assertThat(states(dispute)).containsExactly("MISSED", "MISSED", "MISSED", "MISSED");
    }

    @Test
    void whatIsSignedInTimeIsNotRemindedOf() {
        String dispute = dispute();
        said(dispute, "SIGNED", HUB.clock().instant());
        HUB.clock().forward(HOUR.multipliedBy(5));
        assertThat(clock(dispute, "SIGN_SUPERVISION").get("state").asText()).isEqualTo("STOPPED");
        awaitClocks();
        assertThat(clock(dispute, "SIGN_SUPERVISION").hasNonNull("firedAt")).isFalse();
    }

    @Test
    void feedbackThatComesLateAboutWhatWasDoneInTimeSupersedesTheReminder() {
        String dispute = dispute();
        Instant signed = HUB.clock().instant();
        HUB.clock().forward(HOUR.multipliedBy(5));
        await().until(() -> clock(dispute, "SIGN_SUPERVISION").get("state").asText().equals("MISSED"));
        said(dispute, "SIGNED", signed);
        JsonNode clock = clock(dispute, "SIGN_SUPERVISION");
        assertThat(clock.get("state").asText()).isEqualTo("SUPERSEDED");
        assertThat(clock.hasNonNull("firedAt")).isTrue();
    }

    @Test
    void moreTimeIsGivenByAnOperatorAlone() throws Exception {
        String dispute = dispute();
        said(dispute, "EXTENSION_REQUESTED", HUB.clock().instant(), "\"text\":\"当事人外出\",\"extendBy\":\"P5D\"");
        String before = clock(dispute, "REPLY_SUPERVISION").get("dueAt").asText();
        JsonNode request = StreamSupport.stream(HUB.get("viewer", "/api/v1/disputes/" + dispute + "/feedback").json().spliterator(), false)
                .filter(event -> event.get("event").asText().equals("EXTENSION_REQUESTED")).findFirst().orElseThrow();
        String address = "/api/v1/disputes/" + dispute + "/extensions/" + request.get("number").asText();
        assertThat(HUB.act("viewer", address + "/grant?reason=x").status()).isEqualTo(403);
        assertThat(HUB.act("operator", address + "/grant?reason=away").status()).isEqualTo(200);
        assertThat(HUB.act("operator", address + "/refuse?reason=away").status()).as("answered already").isEqualTo(409);
        assertThat(Instant.parse(clock(dispute, "REPLY_SUPERVISION").get("dueAt").asText())).isEqualTo(Instant.parse(before).plus(Duration.ofDays(5)));
        assertThat(told(COUNTY, dispute, "deadline.extended.v1").at("/data/granted").asBoolean()).isTrue();
    }

    @Test
    void aMergedDisputesClocksEndAndTheOtherOnesGoOn() {
        String first = dispute();
        String dueBefore = clock(first, "SIGN_SUPERVISION").get("dueAt").asText();
        String second = dispute();
        assertThat(HUB.send(HUB.request("operator", "/api/v1/disputes/" + first + "/join").header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"dispute\":\"" + second + "\",\"reason\":\"same matter\"}")).build()).status()).isEqualTo(200);
        assertThat(states(second)).containsOnly("VOID");
        assertThat(states(first)).containsOnly("OPEN");
        assertThat(clock(first, "SIGN_SUPERVISION").get("dueAt").asText()).isEqualTo(dueBefore);
    }

    @Test
    void whatFellDueWhileTheHubWasDownFiresLateAndOnce() throws Exception {
        RunningHub own = new RunningHub();
        own.beforeAll(null);
        try {
            String dispute = own.outcome("hotline-12345", own.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-down-"))).json().get("receipt").asText()).get("dispute").asText();
            own.stop();
            own.clock().forward(Duration.ofDays(10));
            own.start();
            try (CountyClient county = new CountyClient(own.brokerPort(), COUNTY, own.key(COUNTY))) {
                List<String> told = new ArrayList<>();
                for (JsonNode event = county.next(15_000); event != null; event = county.next(3_000)) {
                    told.add(event.get("type").asText().replace("org.disputehub.", "") + " " + event.at("/data/stage").asText() + " " + event.at("/data/late").asText());
                }
                assertThat(told).containsExactlyInAnyOrder("workorder.dispatched.v1  ", "supervision.issued.v1 SIGN_SUPERVISION true", "supervision.issued.v1 REPLY_SUPERVISION true");
            }
            assertThat(own.get("viewer", "/api/v1/disputes/" + dispute + "/deadlines").json().findValuesAsText("state")).containsExactly("MISSED", "MISSED", "OPEN", "OPEN");
        } finally {
            own.afterAll(null);
        }
    }

    @Test
    void aYearThatTheCalendarDoesNotHaveIsSaidInHealth() {
        RunningHub own = RunningHub.timed();
        String health = own.get("operator", "/actuator/health").json().at("/components/calendar/status").asText();
        boolean known = own.clock().instant().plus(Duration.ofDays(30)).isBefore(Instant.parse("2026-12-31T16:00:00Z"));
        assertThat(health).isEqualTo(known ? "UP" : "DEGRADED");
    }

    /** Until the hub has looked at its clocks: another dispute's, whose time comes later, has fired. */
    private static void awaitClocks() {
        String other = dispute();
        HUB.clock().forward(HOUR.multipliedBy(5));
        await().until(() -> clock(other, "SIGN_SUPERVISION").get("state").asText().equals("MISSED"));
    }

    private static JsonNode told(String receiver, String dispute, String type) throws Exception {
        CountyClient client = client(receiver);
        JsonNode event = client.until(one -> one.get("subject").asText().equals(dispute) && one.get("type").asText().equals("org.disputehub." + type));
        assertThat(event).as("%s of %s to %s", type, dispute, receiver).isNotNull();
        return PublishedSchemas.checked(event);
    }

    private static CountyClient client(String receiver) throws Exception {
        if (!CLIENTS.containsKey(receiver)) {
            CLIENTS.put(receiver, new CountyClient(HUB.brokerPort(), receiver, HUB.key(receiver), receiver.equals("city") ? "supervision.city" : "county." + receiver));
        }
        return CLIENTS.get(receiver);
    }

    private static List<String> states(String dispute) {
        return HUB.get("viewer", "/api/v1/disputes/" + dispute + "/deadlines").json().findValuesAsText("state");
    }

    private static JsonNode clock(String dispute, String stage) {
        return StreamSupport.stream(HUB.get("viewer", "/api/v1/disputes/" + dispute + "/deadlines").json().spliterator(), false)
                .filter(clock -> clock.get("stage").asText().equals(stage)).findFirst().orElseThrow();
    }

    private static void said(String dispute, String event, Instant at, String... more) {
        String message = "{\"dispute\":\"" + dispute + "\",\"event\":\"" + event + "\",\"at\":\"" + at + "\",\"by\":\"样例街道综治中心\"" + (more.length == 0 ? "" : "," + more[0]) + "}";
        assertThat(HUB.feedback(COUNTY, message).status()).isEqualTo(200);
    }

    private static String dispute() {
        return HUB.outcome("hotline-12345", HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-deadline-"))).json().get("receipt").asText()).get("dispute").asText();
    }
}
