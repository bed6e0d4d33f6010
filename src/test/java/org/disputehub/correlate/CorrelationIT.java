package org.disputehub.correlate;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.flow.CountyClient;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** One quarrel, one dispute: what sources, the county and operators see when a matter is reported more than once. */
class CorrelationIT {

    @RegisterExtension
    static final RunningHub HUB = RunningHub.shared();

    private final Quarrel quarrel = new Quarrel(HUB);

    @Test
    void theSamePersonByAnotherSourceIsARepeatAndTheCountyGetsNoSecondOrder() throws Exception {
        JsonNode call = quarrel.police(fresh());
        JsonNode order = quarrel.hotline(fresh());
        assertThat(call.get("outcome").asText()).isEqualTo("NEW_DISPUTE");
        assertThat(order.get("outcome").asText()).isEqualTo("REPEAT");
        assertThat(order.get("dispute")).isEqualTo(call.get("dispute"));

        List<JsonNode> events = eventsOf(call.get("dispute").asText(), 2);
        assertThat(types(events)).containsExactly("workorder.dispatched.v1", "dispute.repeated.v1");
        JsonNode repeated = events.get(1).get("data");
        assertThat(repeated.get("relation").asText()).isEqualTo("REPEAT");
        assertThat(repeated.get("repeats").asInt()).isEqualTo(1);
        assertThat(repeated.get("reporters").asInt()).isEqualTo(1);
        assertThat(repeated.at("/report/port").asText()).isEqualTo("HOTLINE_12345");
        assertThat(repeated.get("evidence").findValuesAsText("field")).contains("phone", "place");
    }

    @Test
    void somebodyElseAboutTheSameMatterIsCorrelated() {
        JsonNode call = quarrel.police(fresh());
        JsonNode visit = quarrel.gridWorker(fresh());
        assertThat(visit.get("outcome").asText()).isEqualTo("CORRELATED");
        assertThat(visit.get("dispute")).isEqualTo(call.get("dispute"));
    }

    @Test
    void anAlmostIdenticalTextAboutAnotherBuildingIsAnotherDispute() {
        JsonNode first = quarrel.hotline(fresh());
        JsonNode other = quarrel.hotlineText(quarrel.hotlineOrder(fresh()).replaceAll("\\d{4}号楼", "5号楼"));
        assertThat(other.get("outcome").asText()).isEqualTo("NEW_DISPUTE");
        assertThat(other.get("dispute")).isNotEqualTo(first.get("dispute"));
    }

    @Test
    void theSameReportUnderANewNumberIsADuplicateAndItsNumberLeadsToTheDispute() {
        JsonNode first = quarrel.hotline(fresh());
        String copy = fresh();
        JsonNode again = quarrel.hotline(copy);
        assertThat(again.get("outcome").asText()).isEqualTo("DUPLICATE");
        assertThat(again.get("sameAs")).isEqualTo(first.get("receipt"));

        JsonNode update = quarrel.hotlineText(quarrel.hotlineOrder(copy).replace("多次找户主", "昨天又找户主"));
        assertThat(update.get("outcome").asText()).isEqualTo("UPDATE");
        assertThat(update.get("dispute")).isEqualTo(first.get("dispute"));
    }

    @Test
    void aLinkThatTheSourceNamesIsTaken() {
        String number = fresh();
        JsonNode call = quarrel.police(number);
        JsonNode later = quarrel.policeText(quarrel.policeText("repeat-after-resolution.xml", fresh()).replace("<cfjqbh>41061120250603000123", "<cfjqbh>" + number)
                .replaceFirst("<cfjqbh>[^<]*", "<cfjqbh>" + number));
        assertThat(later.get("outcome").asText()).isEqualTo("REPEAT");
        assertThat(later.get("dispute")).isEqualTo(call.get("dispute"));
    }

    @Test
    void threeDifferentPeopleMakeTheMatterMassRelated() throws Exception {
        JsonNode first = quarrel.hotline(fresh());
        quarrel.hotlineText(anotherCaller(quarrel.hotlineOrder(fresh()), 1));
        JsonNode third = quarrel.hotlineText(anotherCaller(quarrel.hotlineOrder(fresh()), 2));
        assertThat(third.get("dispute")).isEqualTo(first.get("dispute"));

        JsonNode dispute = dispute(first);
        assertThat(dispute.get("reporters").asInt()).isEqualTo(3);
        assertThat(dispute.get("mass").asBoolean()).isTrue();
        List<JsonNode> events = eventsOf(first.get("dispute").asText(), 3);
        assertThat(events.get(2).at("/data/mass").asBoolean()).isTrue();
    }

    @Test
    void whenOneOfTwoReportsIsTakenBackTheDisputeStays() throws Exception {
        String number = fresh();
        JsonNode call = quarrel.police(number);
        quarrel.hotline(fresh());
        JsonNode cancelled = quarrel.policeText(quarrel.policeText("call.xml", number).replace("<ywxajbs>1", "<ywxajbs>0").replace("<gxsj>2025-06-03 21:14:07", "<gxsj>2025-06-03 21:30:00"));
        assertThat(cancelled.get("outcome").asText()).isEqualTo("WITHDRAWN");
        assertThat(dispute(call).get("state").asText()).isEqualTo("DISPATCHED");
        assertThat(eventsOf(call.get("dispute").asText(), 3).get(2).at("/data/reportsLeft").asInt()).isEqualTo(1);
    }

    @Test
    void everyReportOfADisputeSaysWhyItIsThere() {
        JsonNode call = quarrel.police(fresh());
        JsonNode order = quarrel.hotline(fresh());
        Map<String, JsonNode> reports = StreamSupport.stream(dispute(call).get("reports").spliterator(), false)
                .collect(Collectors.toMap(report -> report.get("receipt").asText(), report -> report));
        JsonNode first = reports.get(call.get("receipt").asText()).get("why");
        assertThat(first.get("verdict").asText()).isIn("NEW", "REVIEW");
        JsonNode second = reports.get(order.get("receipt").asText()).get("why");
        assertThat(second.get("verdict").asText()).isEqualTo("LINK");
        assertThat(second.get("against").asText()).startsWith("police-110:");
        assertThat(second.get("score").asDouble()).isGreaterThan(5);
        double sum = 0;
        for (JsonNode evidence : second.get("evidence")) {
            sum += evidence.get("weight").asDouble();
        }
        assertThat(sum).as("the weights of the evidence are the score").isCloseTo(second.get("score").asDouble(), org.assertj.core.data.Offset.offset(0.1));
        assertThat(second.get("policy").asText()).isNotEmpty();
    }

    @Test
    void aDryRunSaysWhichDisputeItWouldBeAndLeavesNothing() {
        JsonNode call = quarrel.police(fresh());
        String order = quarrel.hotlineOrder(fresh());
        JsonNode tried = HUB.post("hotline-12345?dryRun=true", order).json();
        assertThat(tried.get("outcome").asText()).isEqualTo("REPEAT");
        assertThat(tried.get("dispute")).isEqualTo(call.get("dispute"));
        assertThat(dispute(call).get("reports")).hasSize(1);
        assertThat(HUB.post("hotline-12345", order).status()).isEqualTo(202);
    }

    @Test
    void disputesAreListedByCountyStateAndWhatIsSpecialAboutThem() {
        JsonNode call = quarrel.police(fresh());
        quarrel.hotline(fresh());
        String id = call.get("dispute").asText();
        assertThat(HUB.get("viewer", "/api/v1/disputes?county=410611&repeats=1").json().findValuesAsText("dispute")).contains(id);
        assertThat(HUB.get("viewer", "/api/v1/disputes?county=410621").json().findValuesAsText("dispute")).doesNotContain(id);
        assertThat(HUB.get("viewer", "/api/v1/disputes?state=CLOSED").json().findValuesAsText("dispute")).doesNotContain(id);
        assertThat(HUB.get("viewer", "/api/v1/disputes?state=SHUT").status()).isEqualTo(400);
    }

    static JsonNode dispute(JsonNode receipt) {
        return HUB.get("viewer", "/api/v1/disputes/" + receipt.get("dispute").asText()).json();
    }

    /** Somebody else of the same house: another name and phone. */
    static String anotherCaller(String order, int who) {
        return order.replaceAll("\"contactName\": *\"[^\"]*\"", "\"contactName\": \"" + List.of("", "陈虚构", "刘假定").get(who) + "\"")
                .replaceAll("\"contactPhone\": *\"[^\"]*\"", "\"contactPhone\": \"1548" + String.format("%07d", Integer.parseInt(Samples.fresh("")) + who) + "\"");
    }

    static String fresh() {
        return Samples.fresh("CORR-");
    }

    static List<String> types(List<JsonNode> events) {
        return events.stream().map(event -> event.get("type").asText().replace("org.disputehub.", "")).toList();
    }

    /** Clocks and visits go by the time of day, and may come in between. */
    private static boolean isAboutReports(JsonNode event) {
        return event.get("type").asText().matches("org\\.disputehub\\.(workorder|dispute|report|merge)\\..*");
    }

    /** What the county 淇滨区 got of one dispute's reports, in order; waits for as many. */
    static List<JsonNode> eventsOf(String dispute, int count) throws Exception {
        List<JsonNode> events = new ArrayList<>();
        try (CountyClient county = new CountyClient(HUB.brokerPort(), "410611", HUB.key("410611"))) {
            while (events.size() < count) {
                JsonNode event = county.until(one -> one.get("subject").asText().equals(dispute) && isAboutReports(one));
                assertThat(event).as("event %d of %s", events.size() + 1, dispute).isNotNull();
                events.add(event);
            }
        }
        return events;
    }
}
