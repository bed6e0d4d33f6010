package org.disputehub.integrate;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.flow.CountyClient;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A mapping was wrong; it is mended, and what came meanwhile is made anew from its raw bytes. */
class ReprocessIT {

    private static final OwnHome HOME = new OwnHome("hotline-12345", "dept-housing");
    private static final String MAPPING = "mappings/hotline-12345.jslt";
    private static final String SHIPPED = HOME.text(MAPPING);
    private static final Duration SOON = Duration.ofSeconds(10);

    @RegisterExtension
    static final RunningHub HUB = new RunningHub().with("hub.home=" + HOME.folder());

    @BeforeEach
    void asShipped() {
        take(SHIPPED);
    }

    /** The sample says nothing of this field, so the hub lets the mapping in. */
    @Test
    void aReportThatWasMappedWronglyGoesToTheCountyAsAnUpdate() throws Exception {
        String number = Samples.fresh("HB-");
        take(SHIPPED.replaceFirst("\"sourceRecordNo\"", "\"involvedCount\": if (text(.extraPersons)) 1,\n  \"sourceRecordNo\""));
        String order = Samples.workOrder(number).replaceFirst("\\{", "{\"extraPersons\": \"7\",");
        String receipt = HUB.post("hotline-12345", order).json().get("receipt").asText();
        String dispute = HUB.outcome("hotline-12345", receipt).get("dispute").asText();

        take(SHIPPED.replaceFirst("\"sourceRecordNo\"", "\"involvedCount\": whole-number(.extraPersons),\n  \"sourceRecordNo\""));
        JsonNode rehearsed = reprocess("hotline-12345", "&dryRun=true");
        assertThat(rehearsed.get("changed").asInt()).isEqualTo(1);
        assertThat(rehearsed.at("/differences/field ~1involvedCount").asInt()).isEqualTo(1);
        assertThat(reprocess("hotline-12345", "").get("changed").asInt()).isEqualTo(1);

        try (CountyClient county = new CountyClient(HUB.brokerPort(), "410611", HUB.key("410611"))) {
            JsonNode update = county.until(event -> event.get("type").asText().endsWith("report.updated.v1") && event.at("/data/report/sourceRecordNo").asText().equals(number));
            assertThat(update.at("/data/report/involvedCount").asInt()).isEqualTo(7);
            assertThat(update.get("subject").asText()).isEqualTo(dispute);
        }
        await().atMost(SOON).until(() -> reprocess("hotline-12345", "&dryRun=true").get("changed").asInt() == 0);
    }

    @Test
    void whatWasInQuarantineGoesOnUnderItsOwnReceiptOnce() {
        String receipt = refusedWithoutTime();
        assertThat(reprocess("hotline-12345", "").get("released").asInt()).as("the mapping is as it was").isZero();

        take(SHIPPED.replaceAll("\"reportedAt\": time\\(([^)]*)\\)", "\"reportedAt\": fallback(time($1), time(.lateTime))"));
        JsonNode changes = reprocess("hotline-12345", "");
        assertThat(changes.get("released").asInt()).as(changes.toString()).isEqualTo(1);

        JsonNode outcome = await().atMost(SOON).until(() -> HUB.receipt("hotline-12345", receipt).json(), json -> json.get("status").asText().equals("PROCESSED"));
        assertThat(outcome.get("outcome").asText()).isEqualTo("NEW_DISPUTE");
        assertThat(HUB.get("operator", "/api/v1/quarantine?connector=hotline-12345").text()).doesNotContain(receipt);
        assertThat(reprocess("hotline-12345", "").get("released").asInt()).isZero();
    }

    @Test
    void aRowOfABatchFileIsMadeAnewFromItsFile() {
        String before = HOME.text("mappings/dept-housing.jslt");
        String batch = HUB.post("dept-housing", "text/csv", Samples.bytes("dept-housing", "weekly-list.csv")).json().get("receipt").asText();
        await().atMost(SOON).until(() -> HUB.receipt("dept-housing", batch).json().path("decided").asInt() == 3);
        JsonNode rehearsed = reprocess("dept-housing", "&dryRun=true");
        assertThat(rehearsed.get("unchanged").asInt()).isEqualTo(2);
        assertThat(rehearsed.get("stillRefused").asInt()).isEqualTo(1);
        assertThat(HOME.text("mappings/dept-housing.jslt")).isEqualTo(before);
    }

    @Test
    void anIntegratorRehearsesAChangeInAFolderOfHisOwnAndTakesOneBack() throws Exception {
        HUB.outcome("hotline-12345", HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-"))).json().get("receipt").asText());
        OwnHome candidate = new OwnHome("hotline-12345");
        candidate.put(MAPPING, SHIPPED.replaceFirst("\"title\": text\\(", "\"title\": text(\"重 \" + "));

        String said = command("rehearse", "hotline-12345", "--hub.home=" + candidate.folder(), "--data", HUB.data().toString());
        assertThat(said).containsPattern("changed: [1-9]").containsPattern("field /title: [1-9]").doesNotContain("漏水");

        String version = version();
        take(SHIPPED + "\n// a change");
        assertThat(command("restore", "hotline-12345", "--hub.home=" + HOME.folder(), "--data", HUB.data().toString())).contains(version).contains("runs");
        command("restore", "hotline-12345", version, "--hub.home=" + HOME.folder(), "--data", HUB.data().toString());
        await().atMost(SOON).until(() -> version().equals(version));
        assertThat(HOME.text(MAPPING)).isEqualTo(SHIPPED);
    }

    @Test
    void aDayThatIsNoneIsSaid() {
        assertThat(HUB.act("operator", "/api/v1/connectors/hotline-12345/reprocess?from=yesterday").status()).isEqualTo(400);
        assertThat(HUB.act("viewer", "/api/v1/connectors/hotline-12345/reprocess?from=2026-01-01").status()).isEqualTo(403);
    }

    /** The time stands in a field that the mapping does not read. */
    private static String refusedWithoutTime() {
        RunningHub.Answer answer = HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-")).replace("\"callTime\"", "\"lateTime\""));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        String receipt = answer.json().get("receipt").asText();
        HUB.outcome("hotline-12345", receipt);
        return receipt;
    }

    private static JsonNode reprocess(String connector, String options) {
        return HUB.act("operator", "/api/v1/connectors/" + connector + "/reprocess?from=2020-01-01" + options).json();
    }

    private static void take(String mapping) {
        if (!HOME.text(MAPPING).equals(mapping)) {
            String before = version();
            HOME.put(MAPPING, mapping);
            await().atMost(SOON).until(() -> !version().equals(before));
        }
    }

    private static String version() {
        return HUB.get("viewer", "/api/v1/connectors/hotline-12345").json().get("version").asText();
    }

    private static String command(String... words) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Commands.run(words, new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }
}
