package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What comes after a settlement: visits, and the rates. */
class FollowUpIT {

    private static final String COUNTY = "410603";
    private static final String OWN = "410622";

    @RegisterExtension
    static final RunningHub HUB = RunningHub.timed();

    @Test
    void theCountyIsToldOfTheVisitAndThatItIsOverdue() throws Exception {
        String dispute = dispute(COUNTY);
        said(COUNTY, dispute, "RESOLVED", null);
        try (CountyClient county = new CountyClient(HUB.brokerPort(), COUNTY, HUB.key(COUNTY))) {
            JsonNode due = PublishedSchemas.checked(county.until(event -> event.get("subject").asText().equals(dispute) && event.get("type").asText().endsWith("visit.due.v1")));
            assertThat(due.at("/data/methods/0").asText()).isEqualTo("SMS");
            HUB.clock().forward(Duration.ofDays(32));
            JsonNode overdue = PublishedSchemas.checked(county.until(event -> event.get("subject").asText().equals(dispute) && event.get("type").asText().endsWith("visit.overdue.v1")));
            assertThat(overdue.at("/data/visit")).isEqualTo(due.at("/data/visit"));
            said(COUNTY, dispute, "VISITED", "\"result\":\"SATISFIED\",\"visit\":\"" + due.at("/data/visit").asText() + "\"");
        }
        JsonNode visit = HUB.get("viewer", "/api/v1/disputes/" + dispute + "/visits").json().get(0);
        assertThat(visit.get("state").asText()).isEqualTo("DONE");
        assertThat(visit.hasNonNull("overdueAt")).isTrue();
    }

    @Test
    void aVisitThatWasMadeInTimeIsNotOverdue() {
        String dispute = dispute(COUNTY);
        said(COUNTY, dispute, "RESOLVED", null);
        said(COUNTY, dispute, "VISITED", "\"result\":\"SATISFIED\"");
        String unreachable = dispute(COUNTY);
        said(COUNTY, unreachable, "RESOLVED", null);
        said(COUNTY, unreachable, "VISITED", "\"result\":\"UNREACHABLE\"");
        HUB.clock().forward(Duration.ofDays(32));
        String other = dispute(COUNTY);
        said(COUNTY, other, "RESOLVED", null);
        await().until(() -> HUB.get("viewer", "/api/v1/disputes/" + other + "/visits").json().at("/0/state").asText().equals("DUE"));
        assertThat(HUB.get("viewer", "/api/v1/disputes/" + dispute + "/visits").json().at("/0/state").asText()).isEqualTo("DONE");
        await().untilAsserted(() -> assertThat(HUB.get("viewer", "/api/v1/disputes/" + unreachable + "/visits").json().at("/0/state").asText()).as("nobody was reached").isEqualTo("OVERDUE"));
    }

    @Test
    void anUnsatisfiedVisitBringsOtherVisitsAfterTheNextSettlement() {
        String dispute = dispute(COUNTY);
        said(COUNTY, dispute, "RESOLVED", null);
        HUB.clock().forward(Duration.ofHours(1));
        said(COUNTY, dispute, "VISITED", "\"result\":\"UNSATISFIED\"");
        HUB.clock().forward(Duration.ofHours(1));
        said(COUNTY, dispute, "RESOLVED", "\"text\":\"again\"");
        JsonNode visits = HUB.get("viewer", "/api/v1/disputes/" + dispute + "/visits").json();
        assertThat(visits.findValuesAsText("result")).containsExactly("UNSATISFIED");
        assertThat(visits).hasSize(2);
    }

    /** In a month of its own, with a county of its own. */
    @Test
    void theRatesSayWhatTheyAreMadeOf() {
        nextMonth();
        String month = YearMonth.from(HUB.clock().instant().atZone(ZoneId.of("Asia/Shanghai"))).toString();
        String satisfied = dispute(OWN);
        String unsatisfied = dispute(OWN);
        String unreachable = dispute(OWN);
        String resolved = dispute(OWN);
        dispute(OWN);
        said(OWN, satisfied, "RESOLVED", null);
        said(OWN, satisfied, "VISITED", "\"result\":\"SATISFIED\"");
        said(OWN, satisfied, "CLOSED", null);
        said(OWN, unsatisfied, "RESOLVED", null);
        said(OWN, unsatisfied, "VISITED", "\"result\":\"UNSATISFIED\"");
        said(OWN, unreachable, "RESOLVED", null);
        said(OWN, unreachable, "VISITED", "\"result\":\"UNREACHABLE\"");
        said(OWN, resolved, "RESOLVED", null);
        JsonNode rates = HUB.get("viewer", "/api/v1/rates?county=" + OWN + "&source=hotline-12345").json();
        assertThat(rates).hasSize(1);
        assertThat(rates.at("/0/month").asText()).isEqualTo(month);
        assertThat(rates.at("/0/completion").toString()).isEqualTo("{\"numerator\":3,\"denominator\":5,\"rate\":0.6}");
        assertThat(rates.at("/0/satisfaction").toString()).isEqualTo("{\"numerator\":1,\"denominator\":2,\"rate\":0.5}");
        HUB.clock().forward(Duration.ofDays(62));
        JsonNode later = HUB.get("viewer", "/api/v1/rates?from=" + month + "&to=" + YearMonth.parse(month).plusMonths(1) + "&county=" + OWN + "&source=hotline-12345").json();
        int due = 0;
        int made = 0;
        for (JsonNode row : later) {
            due += row.at("/visit/denominator").asInt();
            made += row.at("/visit/numerator").asInt();
        }
        assertThat(due).as("one for each settlement").isEqualTo(4);
        assertThat(made).isEqualTo(2);
        assertThat(HUB.get("viewer", "/api/v1/rates?from=2026-13").status()).isEqualTo(400);
    }

    private static void nextMonth() {
        ZoneId china = ZoneId.of("Asia/Shanghai");
        HUB.clock().to(YearMonth.from(HUB.clock().instant().atZone(china)).plusMonths(1).atDay(1).atStartOfDay(china).plusHours(1).toInstant());
    }

    private static void said(String county, String dispute, String event, String more) {
        String message = "{\"dispute\":\"" + dispute + "\",\"event\":\"" + event + "\",\"at\":\"" + HUB.clock().instant() + "\",\"by\":\"样例街道综治中心\"" + (more == null ? "" : "," + more) + "}";
        RunningHub.Answer answer = HUB.feedback(county, message);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static String dispute(String county) {
        String order = Samples.workOrder(Samples.fresh("HB-visit-")).replace("410611566001", county);
        return HUB.outcome("hotline-12345", HUB.post("hotline-12345", order).json().get("receipt").asText()).get("dispute").asText();
    }
}
