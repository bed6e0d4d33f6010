package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.camel.CamelContext;
import org.disputehub.broker.QueueDepth;
import org.disputehub.flow.RunningHub.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** 对账: every accepted report is in exactly one place, at any moment, and one that is in none raises the alarm. */
class LedgerIT {

    @RegisterExtension
    static final RunningHub HUB = new RunningHub().with("hub.ledger.look=100").with("hub.ledger.sure=1000").with("hub.ledger.check=200");

    private final JsonNode before = ledger("").get("total");

    @AfterEach
    void goOn() throws Exception {
        HUB.context().getBean(CamelContext.class).getRouteController().startRoute("correlate");
    }

    @Test
    void whatEachSourceHandedInIsCountedWhereItIs() {
        String number = Samples.fresh("41061120250701");
        String call = Samples.policeCall(number);
        decided("police-110", police(call));
        assertThat(police(call).status()).isEqualTo(200);
        decided("police-110", police(Samples.policeCall("call-updated-after-feedback.xml", number)));
        decided("police-110", police(Samples.policeCall(Samples.fresh("41061120250702")).replace("<bjlb>08", "<bjlb>05")));
        decided("police-110", police(Samples.policeCall(Samples.fresh("41061120250703")).replace("<ywxajbs>1", "<ywxajbs>0")));
        String order = Samples.workOrder(Samples.fresh("HB-ledger-"));
        decided("hotline-12345", HUB.post("hotline-12345", order));
        decided("hotline-12345", HUB.post("hotline-12345", order.replaceAll("\"hotlineNo\": \"[^\"]*", "\"hotlineNo\": \"" + Samples.fresh("HB-ledger-"))));
        assertThat(HUB.post("hotline-12345", order.replaceAll("\"callTime\": \"[^\"]*", "\"callTime\": \"soon")).status()).isEqualTo(422);
        Answer list = HUB.post("dept-housing", "text/csv", new String(WeeklyList.csv(Samples.fresh("ZJ-ledger-"), 700), StandardCharsets.UTF_8).getBytes(Samples.GB18030));
        assertThat(list.json().get("accepted").asInt()).isEqualTo(700);

        assertPlaces(before("accepted", 707), before("routed", 702), before("updated", 1), before("notADispute", 1), before("withdrawn", 1), before("merged", 1), before("duplicates", 1),
                before("quarantined", 1), before("inHand", 0), before("unexplained", 0), before("answeredAgain", 1), before("parked", 0), before("failed", 0), before("purged", 0));
        JsonNode rows = ledger("&source=police-110").get("rows");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("day").asText()).isEqualTo(LocalDate.now(HUB.clock().withZone(ZoneId.of("Asia/Shanghai"))).toString());
        Answer csv = HUB.get("viewer", "/api/v1/ledger?format=csv");
        assertThat(csv.text()).startsWith("source,day,accepted,routed,merged").contains("\r\npolice-110," + rows.get(0).get("day").asText() + ",4,1,0,1,1,1,");
        assertThat(HUB.get("viewer", "/api/v1/ledger?from=2026-02-30").status()).isEqualTo(400);
        assertThat(HUB.get("410611", "/api/v1/ledger").status()).isEqualTo(403);
    }

    @Test
    void whatWaitsIsInHandAndWhatTheBrokerLosesIsMissedUntilAPersonExplainsIt() throws Exception {
        HUB.context().getBean(CamelContext.class).getRouteController().stopRoute("correlate");
        List<String> lost = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            lost.add(HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-lost-"))).json().get("receipt").asText());
        }
        assertPlaces(before("inHand", 3), before("accepted", 3), before("unexplained", 0));
        assertThat(health()).isEqualTo("UP");

        QueueDepth.clear(HUB, "reports");
        String kept = HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-kept-"))).json().get("receipt").asText();
        assertPlaces(before("inHand", 1), before("unexplained", 3), before("accepted", 4));
        await().untilAsserted(() -> assertThat(HUB.get("viewer", "/actuator/prometheus").text()).contains("hub_ledger_unexplained 3.0"));
        assertThat(health()).isEqualTo("DEGRADED");
        assertThat(HUB.get("viewer", "/api/v1/ledger/unexplained").json().findValuesAsText("receipt")).containsExactlyElementsOf(lost.stream().sorted().toList());

        HUB.context().getBean(CamelContext.class).getRouteController().startRoute("correlate");
        HUB.outcome("hotline-12345", kept);
        assertPlaces(before("routed", 1), before("inHand", 0), before("unexplained", 3));
        String explain = "/api/v1/ledger/unexplained/" + lost.get(0) + "/explain?reason=queue+purged+by+hand,+sent+again";
        assertThat(HUB.act("viewer", explain).status()).isEqualTo(403);
        assertThat(HUB.act("operator", explain).status()).isEqualTo(200);
        assertThat(HUB.act("operator", explain).status()).isEqualTo(404);
        assertPlaces(before("unexplained", 2), before("failed", 1), before("accepted", 4));
        lost.subList(1, 3).forEach(one -> HUB.act("operator", explain.replace(lost.get(0), one)));
        await().untilAsserted(() -> assertThat(health()).isEqualTo("UP"));
    }

    @Test
    void itsSourceListsWhatWaitsOnTheQueueAsAcceptedAndGoesOnFromThereOnceItIsDecided() throws Exception {
        String from = HUB.clock().instant().toString();
        HUB.context().getBean(CamelContext.class).getRouteController().stopRoute("correlate");
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sent.add(HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-waits-"))).json().get("receipt").asText());
        }
        JsonNode all = await().until(() -> listed("from=" + from), found -> found.get("receipts").size() == 3);
        assertThat(all.findValuesAsText("receipt")).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(all.findValuesAsText("status")).containsOnly("ACCEPTED");
        assertThat(listed("only=undelivered&from=" + from).findValuesAsText("delivered")).containsExactly("false", "false", "false");
        assertThat(listed("only=unanswered&from=" + from).get("receipts")).isEmpty();
        assertThat(listed("only=quarantined&from=" + from).get("receipts")).isEmpty();
        assertThat(HUB.get("viewer", "/api/v1/receipts?connector=police-110&from=" + from).json().get("receipts")).isEmpty();
        JsonNode first = listed("limit=2&from=" + from);
        assertThat(first.findValuesAsText("receipt")).isEqualTo(all.findValuesAsText("receipt").subList(0, 2));
        assertThat(listed("after=" + first.get("next").asText() + "&limit=2&from=" + from).findValuesAsText("receipt")).isEqualTo(all.findValuesAsText("receipt").subList(2, 3));

        HUB.context().getBean(CamelContext.class).getRouteController().startRoute("correlate");
        sent.forEach(receipt -> HUB.outcome("hotline-12345", receipt));
        JsonNode rest = listed("after=" + first.get("next").asText() + "&limit=2&from=" + from);
        assertThat(rest.findValuesAsText("receipt")).as("the page after the one that was read while they waited").isEqualTo(all.findValuesAsText("receipt").subList(2, 3));
        assertThat(rest.findValuesAsText("status")).containsOnly("PROCESSED");
        assertThat(listed("from=" + from).findValuesAsText("receipt")).as("each once, in the same order").isEqualTo(all.findValuesAsText("receipt"));
    }

    @Test
    void aReceiptWhoseWorkOrderIsNowhereIsUnexplained() {
        JsonNode receipt = decided("hotline-12345", HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-gone-"))));
        assertPlaces(before("routed", 1), before("unexplained", 0));
        HUB.context().getBean(JdbcTemplate.class).update("delete from dispatch where dispute = ?", receipt.get("dispute").asText());
        assertPlaces(before("routed", 0), before("unexplained", 1));
        HUB.act("operator", "/api/v1/ledger/unexplained/" + receipt.get("receipt").asText() + "/explain?reason=test");
    }

    /** As the deliveries of a county with a webhook have it. */
    @Test
    void aReportIsParkedOrFailedWhereItsWorkOrderIs() {
        String receipt = decided("hotline-12345", HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-parked-")))).get("receipt").asText();
        assertPlaces(before("routed", 1));
        JdbcTemplate database = HUB.context().getBean(JdbcTemplate.class);
        database.update("""
                insert into delivery (receiver, message_id, order_key, type, content_type, headers, body, rank, created_at, state, next_at, parked_at)
                select receiver, message_id, dispute, type, '', '{}', '', 0, now(), 'WAITING', 'infinity', now() from dispatch where right(message_id, 32) = ?""", receipt);
        assertPlaces(before("parked", 1), before("routed", 0));
        database.update("update delivery set parked_at = null");
        assertPlaces(before("inHand", 1), before("parked", 0));
        database.update("update delivery set state = 'FAILED'");
        assertPlaces(before("failed", 1), before("inHand", 0));
        database.update("""
                with mended as (update delivery set state = 'MENDED' returning *)
                insert into delivery (receiver, message_id, order_key, type, content_type, headers, body, rank, created_at, state, next_at, mends)
                select receiver, message_id || '.v2', order_key, type, '', '{}', '', 0, now(), 'DELIVERED', now(), number from mended""");
        assertPlaces(before("routed", 1), before("failed", 0), before("accepted", 1));
    }

    private record Expected(String place, long count) {
    }

    /** So many more than before the test. */
    private Expected before(String place, long more) {
        return new Expected(place, before.get(place).asLong() + more);
    }

    private void assertPlaces(Expected... places) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode total = ledger("").get("total");
            for (Expected one : places) {
                assertThat(total.get(one.place()).asLong()).as("%s of %s", one.place(), total).isEqualTo(one.count());
            }
        });
    }

    private static JsonNode ledger(String more) {
        return HUB.get("viewer", "/api/v1/ledger?" + more).json();
    }

    private static JsonNode listed(String query) {
        return HUB.get("viewer", "/api/v1/receipts?connector=hotline-12345&" + query).json();
    }

    private static String health() {
        return HUB.get("viewer", "/actuator/health").json().at("/components/ledgerAlarm/status").asText();
    }

    private static Answer police(String call) {
        return HUB.post("police-110", "application/xml", call.getBytes(Samples.GB18030));
    }

    private static JsonNode decided(String connector, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return HUB.outcome(connector, answer.json().get("receipt").asText());
    }
}
