package org.disputehub.integrate;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.flow.CountyClient;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.RunningHub.Answer;
import org.disputehub.flow.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An integrator changes files while the hub runs. What is right is taken, what is not stops nothing. */
class HotChangeIT {

    private static final OwnHome HOME = new OwnHome("hotline-12345");
    private static final String MAPPING = "mappings/hotline-12345.jslt";
    private static final String SHIPPED = HOME.text(MAPPING);
    private static final Duration SOON = Duration.ofSeconds(10);

    @RegisterExtension
    static final RunningHub HUB = new RunningHub().with("hub.home=" + HOME.folder());

    @BeforeEach
    void asShipped() {
        HOME.put(MAPPING, SHIPPED);
        await().atMost(SOON).until(() -> connector("hotline-12345").get("faults").isEmpty());
    }

    /** Field names, charset, envelope and words that nobody knew before. */
    @Test
    void aFormatThatIsMadeUpNowPassesThroughTheRunningHub() throws Exception {
        String id = "dept-" + Samples.fresh("x").toLowerCase().replaceAll("[^a-z0-9]", "");
        Random random = new Random();
        String[] names = random.ints(5, 1_000, 9_999).mapToObj(number -> "字段" + number).toArray(String[]::new);
        String number = Samples.fresh("R-");
        String inner = "<?xml version=\"1.0\" encoding=\"GB18030\"?><件><" + names[0] + ">" + number + "</" + names[0] + "><" + names[1] + ">2026年6月1日 9时5分</" + names[1]
                + "><" + names[2] + ">两家为㛃家院墙争吵</" + names[2] + "><" + names[3] + ">鹤壁市淇滨区天山路街道莲花社区</" + names[3] + "></件>";
        String message = "{\"外\":{\"内\":\"" + Base64.getEncoder().encodeToString(inner.getBytes(Charset.forName("GB18030"))) + "\"}}";
        String folder = "connectors/" + id + "/";
        HOME.put("mappings/" + id + ".jslt", """
                let division = division(null, ."%4$s")
                {
                  "sourceRecordNo": text(."%1$s"), "standing": "DISPUTE", "reportedAt": time(."%2$s"),
                  "category": { "sourceScheme": "none" }, "narrative": text(."%3$s"),
                  "place": { "raw": text(."%4$s", 400), "division": $division }
                }""".formatted((Object[]) names));
        HOME.put(folder + "samples/one.json", message);
        HOME.put(folder + "samples/one.expected.json", """
                {"county": "410611", "canonical": {"sourceRecordNo": "%s", "standing": "DISPUTE", "reportedAt": "2026-06-01T09:05:00+08:00",
                 "category": {"sourceScheme": "none"}, "narrative": "两家为㛃家院墙争吵", "reportId": "%s:%s", "port": "DEPARTMENT", "sourceSystem": "X",
                 "place": {"raw": "鹤壁市淇滨区天山路街道莲花社区", "division": {"county": "410611", "town": "410611566", "village": "410611566001", "foundBy": "TEXT"}},
                 "quality": ["DIVISION_FROM_TEXT"]}}""".formatted(number, id, number));
        HOME.put(folder + "connector.yaml", """
                id: %s
                name: 新部门
                kind: source
                port: DEPARTMENT
                system: X
                format: json
                envelope: { at: /外/内, encoding: base64, format: xml }
                mapping: %s
                """.formatted(id, id));

        await().atMost(SOON).until(() -> HUB.get("viewer", "/api/v1/connectors/" + id).status() == 200 && connector(id).path("state").asText().equals("RUNNING"));

        Answer answer = HUB.post(id, message);
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(HUB.outcome(id, answer.json().get("receipt").asText()).get("outcome").asText()).isEqualTo("NEW_DISPUTE");
        try (CountyClient county = new CountyClient(HUB.brokerPort(), "410611", HUB.key("410611"))) {
            JsonNode report = county.until(event -> event.at("/data/report/sourceRecordNo").asText().equals(number)).at("/data/report");
            assertThat(report.get("narrative").asText()).contains("㛃");
        }

        HOME.delete("connectors/" + id);
        await().atMost(SOON).until(() -> HUB.get("viewer", "/api/v1/connectors/" + id).status() == 404);
    }

    @Test
    void aMappingThatCannotBeCompiledIsNotTakenAndSaidWithItsLine() {
        String before = connector("hotline-12345").get("version").asText();

        HOME.put(MAPPING, SHIPPED + "\n}");

        await().atMost(SOON).until(() -> !connector("hotline-12345").get("faults").isEmpty());
        assertThat(connector("hotline-12345").get("faults").toString()).contains(MAPPING + ":");
        assertThat(connector("hotline-12345").get("version").asText()).isEqualTo(before);
        assertThat(HUB.get("operator", "/actuator/health").json().at("/components/connectorFiles/status").asText()).isEqualTo("DEGRADED");
        assertThat(HUB.get("operator", "/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-"))).status()).isEqualTo(202);
    }

    @Test
    void aMappingThatMakesSomethingElseOfASampleIsNotTaken() {
        HOME.put(MAPPING, SHIPPED.replaceFirst("\"title\": text\\(", "\"title\": text(\"x\" + "));

        await().atMost(SOON).until(() -> !connector("hotline-12345").get("faults").isEmpty());
        assertThat(connector("hotline-12345").get("faults").toString()).contains("/canonical/title: other than expected").contains(MAPPING + ":")
                .as("no value of a message").doesNotContain("漏水");
    }

    @Test
    void aTableOfCountiesThatIsBrokenIsSaidAndStopsNothing() {
        String table = "mappings/codes/counties.csv";
        String shipped = HOME.text(table);
        try {
            HOME.put(table, shipped + "41;no county\n");

            await().atMost(SOON).until(() -> connector("hotline-12345").get("faults").toString().contains(table));
            assertThat(HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-"))).status()).isEqualTo(202);
        } finally {
            HOME.put(table, shipped);
        }
        await().atMost(SOON).until(() -> connector("hotline-12345").get("faults").isEmpty());
    }

    /** While reports come in without a pause, each is made by one version or the other, none is refused. */
    @Test
    void aMappingIsSwappedWholeBetweenTwoMessages() throws Exception {
        AtomicBoolean on = new AtomicBoolean(true);
        ExecutorService sources = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> refused = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                refused.add(sources.submit(() -> {
                    int others = 0;
                    while (on.get()) {
                        others += HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-"))).status() == 202 ? 0 : 1;
                    }
                    return others;
                }));
            }
            for (int i = 0; i < 3; i++) {
                String before = connector("hotline-12345").get("version").asText();
                HOME.put(MAPPING, SHIPPED + "\n// change " + i);
                await().atMost(SOON).until(() -> !connector("hotline-12345").get("version").asText().equals(before));
            }
            on.set(false);
            for (Future<Integer> source : refused) {
                assertThat(source.get()).isZero();
            }
        } finally {
            on.set(false);
            sources.shutdownNow();
        }
    }

    @Test
    void aHubThatIsStartedOnBrokenFilesRunsTheVersionThatLastWasRight() {
        String before = connector("hotline-12345").get("version").asText();
        HOME.put(MAPPING, "{");
        await().atMost(SOON).until(() -> !connector("hotline-12345").get("faults").isEmpty());
        HUB.stop();
        HUB.start();

        assertThat(connector("hotline-12345").get("version").asText()).isEqualTo(before);
        assertThat(connector("hotline-12345").get("faults").toString()).contains(MAPPING);
        assertThat(HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-"))).status()).isEqualTo(202);
    }

    @Test
    void aPausedConnectorTakesNothingUntilItIsResumedAlsoAfterARestart() {
        assertThat(act("pause").get("state").asText()).isEqualTo("PAUSED");
        Answer refused = HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-")));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.json().get("detail").asText()).contains("paused");
        HUB.stop();
        HUB.start();
        assertThat(HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-"))).status()).isEqualTo(503);

        assertThat(act("resume").get("state").asText()).isEqualTo("RUNNING");
        assertThat(HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-"))).status()).isEqualTo(202);
    }

    @Test
    void howFarASourcesClockMayBeAheadIsItsOwn() {
        String file = "connectors/hotline-12345/connector.yaml";
        String shipped = HOME.text(file);
        String inAnHour = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai")).format(HUB.clock().instant().plus(Duration.ofHours(1)));
        String order = Samples.workOrder(Samples.fresh("HB-")).replace("2025-06-04 09:20:33", inAnHour);
        assertThat(HUB.post("hotline-12345?dryRun=true", order).text()).contains("TIME_IN_FUTURE");
        HOME.put(file, shipped + "clockAhead: 2h\n");
        await().atMost(SOON).untilAsserted(() -> assertThat(HUB.post("hotline-12345?dryRun=true", order).text()).contains("NEW_DISPUTE").doesNotContain("TIME_IN_FUTURE"));
        HOME.put(file, shipped + "clockAhead: 8h\n");
        await().atMost(SOON).until(() -> connector("hotline-12345").get("faults").toString().contains("found 8h, expected 6h at the most"));
        HOME.put(file, shipped);
    }

    private static JsonNode act(String act) {
        return HUB.act("operator", "/api/v1/connectors/hotline-12345/" + act).json();
    }

    private static JsonNode connector(String id) {
        return HUB.get("viewer", "/api/v1/connectors/" + id).json();
    }
}
