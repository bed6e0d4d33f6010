package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.flow.RunningHub.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What sources and counties see of a report's way through the hub. */
class ReportFlowIT {

    @RegisterExtension
    static final RunningHub HUB = RunningHub.shared();

    @Test
    void aPoliceCallInGb18030BecomesADisputeOnItsCountysQueue() throws Exception {
        String number = Samples.fresh("41061120250601");
        Answer answer = police(Samples.policeCall(number));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.response().headers().firstValue("Location")).contains("/api/v1/receipts/" + answer.json().get("receipt").asText());

        JsonNode receipt = HUB.outcome("police-110", answer.json().get("receipt").asText());
        assertThat(receipt.get("outcome").asText()).isEqualTo("NEW_DISPUTE");
        JsonNode event = eventsOf(receipt.get("dispute").asText(), 1).get(0);
        assertThat(event.get("specversion").asText()).isEqualTo("1.0");
        assertThat(event.get("type").asText()).isEqualTo("org.disputehub.workorder.dispatched.v1");
        JsonNode report = event.at("/data/report");
        assertThat(report.get("narrative").asText()).contains("李㛃");
        assertThat(report.at("/place/division/village").asText()).isEqualTo("410611566001");
        assertThat(report.at("/place/division/foundBy").asText()).isEqualTo("CODE_AND_TEXT");
    }

    @Test
    void theVerySameReportIsKnownAtOnceAndNotStoredAgain() {
        String call = Samples.policeCall(Samples.fresh("41061120250602"));
        String first = police(call).json().get("receipt").asText();
        HUB.outcome("police-110", first);

        Answer again = police(call);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("duplicate").asBoolean()).isTrue();
        assertThat(again.json().get("receipt").asText()).isEqualTo(first);
    }

    @Test
    void aLaterVersionOfTheSameCallIsAnUpdateForTheSameDispute() throws Exception {
        String number = Samples.fresh("41061120250603");
        JsonNode first = HUB.outcome("police-110", police(Samples.policeCall(number)).json().get("receipt").asText());
        String updated = Samples.policeCall("call-updated-after-feedback.xml", number);

        JsonNode second = HUB.outcome("police-110", police(updated).json().get("receipt").asText());
        assertThat(second.get("outcome").asText()).isEqualTo("UPDATE");
        assertThat(second.get("dispute")).isEqualTo(first.get("dispute"));
        List<JsonNode> events = eventsOf(first.get("dispute").asText(), 2);
        assertThat(events.get(1).get("type").asText()).isEqualTo("org.disputehub.report.updated.v1");
        assertThat(events.get(1).toString()).as("ID numbers in free text stay in the hub").doesNotContainPattern("410699\\d{11}").contains("[ID number]");
    }

    @Test
    void aVersionThatComesLateIsKeptButNotForwarded() throws Exception {
        String number = Samples.fresh("41061120250604");
        String updated = Samples.policeCall("call-updated-after-feedback.xml", number);
        JsonNode newest = HUB.outcome("police-110", police(updated).json().get("receipt").asText());
        JsonNode late = HUB.outcome("police-110", police(Samples.policeCall(number)).json().get("receipt").asText());
        assertThat(late.get("outcome").asText()).isEqualTo("UPDATE");
        assertThat(late.get("reason").asText()).contains("older version");
        assertThat(eventsOf(newest.get("dispute").asText(), 1)).hasSize(1);
    }

    @Test
    void aWithdrawnCallIsTakenBackFromTheCountyThatHadIt() throws Exception {
        String number = Samples.fresh("41061120250605");
        JsonNode first = HUB.outcome("police-110", police(Samples.policeCall(number)).json().get("receipt").asText());
        String cancelled = Samples.policeCall(number).replace("<ywxajbs>1", "<ywxajbs>0").replace("<gxsj>2025-06-03 21:14:07", "<gxsj>2025-06-03 21:30:00");
        JsonNode second = HUB.outcome("police-110", police(cancelled).json().get("receipt").asText());
        assertThat(second.get("outcome").asText()).isEqualTo("WITHDRAWN");
        assertThat(eventsOf(first.get("dispute").asText(), 2).get(1).get("type").asText()).isEqualTo("org.disputehub.report.withdrawn.v1");
    }

    @Test
    void aCallThatIsNoDisputeIsKeptAndNotRoutedUntilItBecomesOne() {
        String number = Samples.fresh("41061120250606");
        String lost = Samples.policeCall(number).replace("<bjlb>08", "<bjlb>05").replace("<bjlx>0802", "<bjlx>0501").replace("<bjxl>080201", "<bjxl>050101");
        JsonNode first = HUB.outcome("police-110", police(lost).json().get("receipt").asText());
        assertThat(first.get("outcome").asText()).isEqualTo("NOT_A_DISPUTE");
        assertThat(first.has("dispute")).isFalse();

        String updated = Samples.policeCall("call-updated-after-feedback.xml", number);
        JsonNode second = HUB.outcome("police-110", police(updated).json().get("receipt").asText());
        assertThat(second.get("outcome").asText()).isEqualTo("NEW_DISPUTE");
    }

    @Test
    void eachRowOfAFileHasAReceiptAndABadRowDoesNotStopTheOthers() {
        String number = Samples.fresh("ZJ-");
        String list = Samples.otherMatter(new String(Samples.bytes("dept-housing", "weekly-list.csv"), Samples.GB18030), number).replace("ZJ-20250609", number);
        Answer answer = HUB.post("dept-housing", "text/csv", list.getBytes(Samples.GB18030));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().get("accepted").asInt()).isEqualTo(2);
        assertThat(answer.json().get("refused").asInt()).isEqualTo(1);
        JsonNode rows = answer.json().get("reports");
        assertThat(HUB.outcome("dept-housing", rows.get(0).get("receipt").asText()).get("outcome").asText()).isEqualTo("NEW_DISPUTE");
        JsonNode bad = HUB.outcome("dept-housing", rows.get(2).get("receipt").asText());
        assertThat(bad.get("status").asText()).isEqualTo("QUARANTINED");
        assertThat(bad.at("/errors/0/pointer").asText()).isEqualTo("/2/发生日期");

        Answer result = HUB.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(HUB.url() + answer.json().at("/links/result").asText()))
                .header("X-Api-Key", HUB.key("dept-housing")).build());
        assertThat(new String(result.body(), Samples.GB18030)).contains("3,", "QUARANTINED", "DATE_BAD");
    }

    @Test
    void aPhotoIsKeptByItsContentAndTheReportCarriesTheReference() {
        byte[] form = new String(Samples.bytes("public-snapshot", "snapshot-with-photo.multipart"), StandardCharsets.ISO_8859_1)
                .replace("oTEST_fictional_openid_0001", Samples.fresh("oTEST_")).getBytes(StandardCharsets.ISO_8859_1);
        Answer answer = HUB.post("public-snapshot", "multipart/form-data; boundary=----WebKitFormBoundaryTEST0001", form);
        assertThat(answer.status()).isEqualTo(202);
        String sha256 = "d20f6ffd523b78a86cd2f916fa34af5d1918d75f7b142237c752ad6b254213ab";
        assertThat(HUB.data().resolve("attachments/d2/" + sha256)).exists();
    }

    @Test
    void anIdempotencyKeyGivesTheFirstReceiptAndRefusesOtherContent() {
        String order = Samples.workOrder(Samples.fresh("HB"));
        byte[] body = order.getBytes(StandardCharsets.UTF_8);
        String key = Samples.fresh("key-");
        String first = HUB.post("hotline-12345", "application/json", body, "Idempotency-Key", key).json().get("receipt").asText();
        HUB.outcome("hotline-12345", first);
        Answer same = HUB.post("hotline-12345", "application/json", body, "Idempotency-Key", key);
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.json().get("receipt").asText()).isEqualTo(first);
        byte[] other = Samples.workOrder(Samples.fresh("HB")).getBytes(StandardCharsets.UTF_8);
        assertThat(HUB.post("hotline-12345", "application/json", other, "Idempotency-Key", key).status()).isEqualTo(409);
    }

    @Test
    void aReportWhosePlaceNobodyCanTellGoesToTheUnassignedQueue() {
        String order = Samples.workOrder(Samples.fresh("HB")).replace("410611566001", "").replaceFirst("\"address\": *\"[^\"]*\"", "\"address\": \"某处\"");
        Answer answer = HUB.post("hotline-12345?dryRun=true", order);
        assertThat(answer.json().get("county").isNull() || answer.json().get("county").asText().equals("unassigned")).isTrue();
        JsonNode receipt = HUB.outcome("hotline-12345", HUB.post("hotline-12345", order).json().get("receipt").asText());
        assertThat(receipt.get("outcome").asText()).isEqualTo("NEW_DISPUTE");
        assertThat(HUB.get("viewer", "/api/v1/disputes/" + receipt.get("dispute").asText()).json().get("county").asText()).isEqualTo("unassigned");
    }

    @Test
    void aSourceSeesItsOwnReceiptsOnly() {
        String receipt = HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB"))).json().get("receipt").asText();
        assertThat(HUB.receipt("police-110", receipt).status()).isEqualTo(404);
        assertThat(HUB.receipt("hotline-12345", "0".repeat(32)).status()).isEqualTo(404);
    }

    private static Answer police(String call) {
        return HUB.post("police-110", "application/xml", call.getBytes(Samples.GB18030));
    }

    /** What the county 淇滨区 got of one dispute, by its own AMQP client, in order; waits for as many. */
    private static synchronized List<JsonNode> eventsOf(String dispute, int count) throws Exception {
        List<JsonNode> events = new ArrayList<>();
        try (CountyClient county = new CountyClient(HUB.brokerPort(), "410611", HUB.key("410611"))) {
            while (events.size() < count) {
                JsonNode event = county.next(10_000);
                assertThat(event).as("event %d of %s", events.size() + 1, dispute).isNotNull();
                if (event.get("subject").asText().equals(dispute)) {
                    events.add(event);
                }
            }
        }
        return events;
    }
}
