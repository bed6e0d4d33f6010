package org.disputehub.flow;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.flow.RunningHub.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A source compares with the hub what it sent on a day (对账). Each test has days of its own. */
class ReconciliationIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String HOTLINE = "hotline-12345";

    @RegisterExtension
    static final RunningHub HUB = new RunningHub();

    @Test
    void itListsExactlyTheMissingAndTheSurplus() {
        LocalDate day = newDay();
        String sent = Samples.fresh("HB-day-");
        String unlisted = Samples.fresh("HB-day-");
        String refused = Samples.fresh("HB-day-");
        String lost = Samples.fresh("HB-day-");
        post(Samples.workOrder(sent));
        post(Samples.workOrder(sent));
        String surplus = post(Samples.workOrder(unlisted));
        String quarantined = post(Samples.workOrder(refused).replace("2025-06-04 09:20:33", "soon"));
        JsonNode answer = say(day, "{\"records\":[\"" + sent + "\",\"" + refused + "\",\"" + lost + "\"]}").json();
        assertThat(answer.get("differs").asBoolean()).isTrue();
        assertThat(answer.get("sent").asInt()).isEqualTo(3);
        assertThat(answer.get("received").asInt()).isEqualTo(2);
        assertThat(answer.get("missing")).extracting(JsonNode::asText).containsExactly(lost);
        assertThat(answer.get("surplus")).extracting(one -> one.get("record").asText() + " " + one.get("receipt").asText()).containsExactly(unlisted + " " + surplus);
        assertThat(answer.get("quarantined")).extracting(one -> one.get("record").asText() + " " + one.get("receipt").asText()).containsExactly(refused + " " + quarantined);
        assertThat(sheet(HOTLINE, day).text().lines().filter(line -> line.matches(".*(MISSING|SURPLUS|QUARANTINED)")))
                .anyMatch(line -> line.startsWith(lost + ",") && line.endsWith(",MISSING")).anyMatch(line -> line.startsWith(unlisted + "," + surplus) && line.endsWith(",SURPLUS"))
                .anyMatch(line -> line.startsWith(refused + "," + quarantined) && line.endsWith(",QUARANTINED")).hasSize(3);
        post(Samples.workOrder(lost));
        post(Samples.workOrder(refused));
        JsonNode mended = say(day, "text/plain", sent + "\n" + refused + "\r\n" + lost + "\n" + unlisted + "\n").json();
        assertThat(mended.get("differs").asBoolean()).isFalse();
        assertThat(mended.get("missing")).isEmpty();
        assertThat(mended.get("surplus")).isEmpty();
        assertThat(mended.get("quarantined")).isEmpty();
    }

    @Test
    void whatCameJustAfterMidnightIsNoDifference() {
        LocalDate day = newDay();
        HUB.clock().to(day.plusDays(1).atStartOfDay(ZONE).toInstant().plusSeconds(1));
        String late = Samples.fresh("HB-day-");
        post(Samples.workOrder(late));
        JsonNode answer = say(day, "{\"records\":[\"" + late + "\"]}").json();
        assertThat(answer.get("differs").asBoolean()).isFalse();
        assertThat(answer.at("/otherDay/0/day").asText()).isEqualTo(day.plusDays(1).toString());
        JsonNode next = say(day.plusDays(1), "{\"records\":[]}").json();
        assertThat(next.get("surplus")).isEmpty();
    }

    @Test
    void aCountAloneIsComparedToo() {
        LocalDate day = newDay();
        post(Samples.workOrder(Samples.fresh("HB-day-")));
        assertThat(say(day, "{\"count\":1}").json().get("differs").asBoolean()).isFalse();
        assertThat(say(day, "{\"count\":2}").json().get("differs").asBoolean()).isTrue();
    }

    @Test
    void everyNightAFileForEachSourceSaysWhatDiffers() throws Exception {
        LocalDate day = newDay();
        String number = Samples.fresh("HB-day-");
        String lost = Samples.fresh("HB-day-");
        String receipt = post(Samples.workOrder(number));
        say(day, "{\"records\":[\"" + number + "\",\"" + lost + "\"]}");
        HUB.clock().to(day.plusDays(1).atTime(1, 1).atZone(ZONE).toInstant());
        Path file = HUB.data().resolve("reconciliation").resolve(HOTLINE).resolve(day + ".csv");
        await().atMost(Duration.ofSeconds(90)).until(() -> Files.exists(file));
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).isEqualTo("record,receipt,received_at,status,outcome,dispute,difference");
        assertThat(lines).anyMatch(line -> line.startsWith(number + "," + receipt + ",") && line.contains("PROCESSED,NEW_DISPUTE,HB") && line.endsWith(",")).contains(lost + ",,,,,,MISSING");
        assertThat(Files.readString(file)).doesNotContain("张", "154");
        await().until(() -> Files.exists(HUB.data().resolve("reconciliation/police-110/" + day + ".csv")));
        say(day, "{\"records\":[\"" + number + "\"]}");
        assertThat(Files.readString(file)).as("what is said later counts").doesNotContain("MISSING");
    }

    @Test
    void aSourceSeesItsOwnDaysOnly() {
        LocalDate day = newDay();
        assertThat(HUB.send(as("dept-justice", "/api/v1/reconciliation/" + HOTLINE + "/" + day).build()).status()).isEqualTo(403);
        assertThat(HUB.get("viewer", "/api/v1/reconciliation/" + HOTLINE + "/" + day).status()).isEqualTo(200);
        assertThat(HUB.act("viewer", "/api/v1/reconciliation/" + HOTLINE + "/" + day, "{\"count\":0}").json().get("detail").asText()).contains("operators act");
        assertThat(say(day.plusDays(2), "{\"count\":0}").status()).isEqualTo(400);
        assertThat(HUB.send(as(HOTLINE, "/api/v1/reconciliation/" + HOTLINE + "/soon").build()).status()).isEqualTo(400);
        assertThat(say(day, "{}").status()).isEqualTo(400);
        assertThat(say(day, "{\"records\":").status()).isEqualTo(400);
    }

    /** From its first minute. */
    private static LocalDate newDay() {
        LocalDate day = LocalDate.ofInstant(HUB.clock().instant(), ZONE).plusDays(3);
        HUB.clock().to(day.atTime(9, 0).atZone(ZONE).toInstant());
        return day;
    }

    private static String post(String order) {
        String receipt = HUB.post(HOTLINE, order).json().get("receipt").asText();
        HUB.outcome(HOTLINE, receipt);
        return receipt;
    }

    private static Answer say(LocalDate day, String json) {
        return say(day, "application/json", json);
    }

    private static Answer say(LocalDate day, String type, String body) {
        return HUB.send(as(HOTLINE, "/api/v1/reconciliation/" + HOTLINE + "/" + day).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private static Answer sheet(String connector, LocalDate day) {
        return HUB.send(as(connector, "/api/v1/reconciliation/" + connector + "/" + day).header("Accept", "text/csv").build());
    }

    private static HttpRequest.Builder as(String connector, String path) {
        return HttpRequest.newBuilder(URI.create(HUB.url() + path)).header("X-Api-Key", HUB.key(connector));
    }
}
