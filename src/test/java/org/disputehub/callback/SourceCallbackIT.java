package org.disputehub.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.RunningHub.Answer;
import org.disputehub.flow.Samples;
import org.disputehub.integrate.OwnHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Each source is told in its own format what became of its report; the shipped connectors, with addresses. */
class SourceCallbackIT {

    private static final String COUNTY = "410611";
    private static final String SETTLED = "经社区调解，401户已更换水管，李㛃道歉。";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final SourceSystem SOURCES = new SourceSystem();
    private static final OwnHome HOME = home();

    @RegisterExtension
    static final RunningHub HUB = new RunningHub().with("hub.home=" + HOME.folder());

    private static OwnHome home() {
        OwnHome home = new OwnHome("hotline-12345", "police-110", "dept-justice", "dept-water");
        for (String connector : List.of("hotline-12345", "police-110", "dept-justice", "dept-water")) {
            String file = "connectors/" + connector + "/connector.yaml";
            home.put(file, home.text(file).replaceFirst("callback: \\{", "callback: { webhook: { url: \"" + SOURCES.url("/" + connector)
                    + "\", timeout: 30s, retry: { first: 300ms, longest: 500ms } }, ").replace("[RESOLVED, CLOSED, REOPENED, ENDED]", "[RESOLVED, CLOSED, REOPENED, ENDED, EXTENSION_REQUESTED]"));
        }
        return home;
    }

    @Test
    void theHotlineIsToldInItsFormatOnce() throws Exception {
        String number = Samples.fresh("HB-told-");
        String dispute = dispute("hotline-12345", "application/json", Samples.workOrder(number).getBytes(StandardCharsets.UTF_8));
        assertThat(body(SOURCES.await("/hotline-12345", number, 1).get(0)).get("handleStatus").asText()).isEqualTo("PROCESSED");
        said(dispute, "SIGNED", null);
        said(dispute, "RESOLVED", SETTLED);
        said(dispute, "RESOLVED", SETTLED);
        LoggedRequest told = SOURCES.await("/hotline-12345", number, 2).get(1);
        JsonNode sample = JSON.readTree(Files.readString(Path.of("connectors/hotline-12345/callback/resolved.expected.json")));
        JsonNode body = body(told);
        assertThat(body.fieldNames()).toIterable().containsExactlyElementsOf(() -> sample.fieldNames());
        assertThat(body.get("hotlineNo").asText()).isEqualTo(number);
        assertThat(body.get("platformNo").asText()).isEqualTo(dispute);
        assertThat(body.get("handleStatus").asText()).isEqualTo("RESOLVED");
        assertThat(body.get("handleResult").asText()).isEqualTo(SETTLED);
        assertThat(body.get("finishTime").asText()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        assertThat(told.getHeader("webhook-id")).isEqualTo(body.get("messageId").asText());
        said(dispute, "VISITED", null, "\"result\":\"SATISFIED\"");
        said(dispute, "CLOSED", "当事人满意");
        assertThat(SOURCES.await("/hotline-12345", number, 3)).as("signed and visited are not told").hasSize(3);
        assertThat(body(SOURCES.told("/hotline-12345", number).get(2)).get("handleStatus").asText()).isEqualTo("CLOSED");
        JsonNode shown = await().until(() -> HUB.get("viewer", "/api/v1/disputes/" + dispute).json().get("callbacks"), all -> all.findValuesAsText("settledAt").size() == 3);
        assertThat(shown.findValuesAsText("type")).containsExactly("callback.processed", "callback.resolved", "callback.closed");
        assertThat(shown.findValuesAsText("to")).containsOnly("source.hotline-12345");
    }

    @Test
    void thePoliceAreToldInXmlInTheirCharset() throws Exception {
        String number = Samples.fresh("41061120251124");
        String dispute = dispute("police-110", "application/xml", Samples.policeCall(number).getBytes(Samples.GB18030));
        said(dispute, "RESOLVED", SETTLED);
        LoggedRequest told = SOURCES.await("/police-110", number, 1).get(0);
        assertThat(told.getHeader("Content-Type")).isEqualTo("application/xml;charset=GB18030");
        JsonNode sample = XmlTree.read(Files.readAllBytes(Path.of("connectors/police-110/callback/resolved.expected.xml"))).at("/request/body/fk");
        JsonNode body = XmlTree.read(told.getBody()).at("/request/body/fk");
        assertThat(body.fieldNames()).toIterable().containsExactlyElementsOf(() -> sample.fieldNames());
        assertThat(body.get("jjdbh").asText()).isEqualTo(number);
        assertThat(body.get("jfbh").asText()).isEqualTo(dispute);
        assertThat(body.get("clzt").asText()).isEqualTo("HJ");
        assertThat(body.get("cljg").asText()).isEqualTo(SETTLED);
        assertThat(SOURCES.told("/police-110", number)).hasSize(1);
    }

    @Test
    void everySourceOfOneQuarrelIsToldOfItsOwnRecord() {
        String number = Samples.fresh("41061120251124");
        String dispute = dispute("police-110", "application/xml", Samples.policeCall(number).getBytes(Samples.GB18030));
        String joined = dispute("hotline-12345", "application/json", Samples.workOrder(number).getBytes(StandardCharsets.UTF_8));
        assertThat(joined).isEqualTo(dispute);
        assertThat(body(SOURCES.await("/hotline-12345", number, 1).get(0)).get("mergedInto").asText()).isEqualTo(dispute);
        said(dispute, "RESOLVED", SETTLED);
        SOURCES.await("/police-110", number, 1);
        SOURCES.await("/hotline-12345", number, 2);
    }

    @Test
    void aSystemThatIsDownIsToldLaterUnderTheSameId() throws Exception {
        String number = Samples.fresh("SL-2025-");
        String dispute = department("dept-water", "irrigation-turns.json", "SL-2025-018", number);
        SOURCES.answers("/dept-water", 503);
        said(dispute, "RESOLVED", SETTLED);
        SOURCES.await("/dept-water", number, 2);
        SOURCES.answers("/dept-water", 200);
        await().atMost(Duration.ofSeconds(60)).until(() -> HUB.get("operator", "/api/v1/disputes/" + dispute).status() == 200 && delivered("source.dept-water", number));
        assertThat(SOURCES.told("/dept-water", number)).extracting(request -> request.getHeader("webhook-id")).hasSizeGreaterThanOrEqualTo(3).containsOnly(messageId(number));
    }

    @Test
    void whatTheMappingCannotSayIsAFailedMessage() {
        String number = Samples.fresh("41061120251124");
        String dispute = dispute("police-110", "application/xml", Samples.policeCall(number).getBytes(Samples.GB18030));
        said(dispute, "SIGNED", null);
        said(dispute, "EXTENSION_REQUESTED", "等待鉴定", "\"extendBy\":\"P3D\"");
        JsonNode failed = await().atMost(Duration.ofSeconds(20)).until(() -> HUB.get("operator", "/api/v1/failures").json(), all -> all.toString().contains("CALLBACK_MAPPING"));
        assertThat(failed.toString()).contains("source.police-110", "police-110-callback@").doesNotContain("等待鉴定", number);
    }

    @Test
    void aChangedMappingCountsFromTheNextMessageOnAndAWrongOneDoesNot() throws Exception {
        String mapping = "mappings/dept-standard-callback.jslt";
        String sample = "connectors/dept-justice/callback/resolved.expected.json";
        String shipped = HOME.text(mapping);
        String version = version("dept-justice");
        HOME.put(mapping, shipped.replace("\"status\": .change", "\"状态\": .change"));
        await().atMost(Duration.ofSeconds(10)).until(() -> connector("dept-justice").get("faults").toString(), faults -> faults.contains("/状态") && faults.contains("callback/resolved.json"));
        assertThat(version("dept-justice")).isEqualTo(version);
        HOME.put(sample, HOME.text(sample).replace("\"status\"", "\"状态\""));
        await().atMost(Duration.ofSeconds(10)).until(() -> !version("dept-justice").equals(version));
        String number = Samples.fresh("SF-2025-");
        String dispute = department("dept-justice", "neighbours-wall.json", "SF-2025-0605-0002", number);
        said(dispute, "RESOLVED", SETTLED);
        assertThat(body(SOURCES.await("/dept-justice", number, 1).get(0)).get("状态").asText()).isEqualTo("RESOLVED");
    }

    @Test
    void whatIsOnItsWayWhenTheSourceIsPausedArrivesAndWhatFollowsToo() {
        String number = Samples.fresh("HB-told-");
        String dispute = settledAndOnItsWay(number);
        assertThat(HUB.act("operator", "/api/v1/connectors/hotline-12345/pause").status()).isEqualTo(200);
        SOURCES.letGo();
        said(dispute, "CLOSED", "当事人满意");
        assertThat(SOURCES.await("/hotline-12345", number, 3)).as("nothing is taken from it, and it is told all the same").hasSize(3);
        await().until(() -> waiting("source.hotline-12345") == 0);
        HUB.act("operator", "/api/v1/connectors/hotline-12345/resume");
    }

    @Test
    void whatIsOnItsWayWhenTheSourcesFolderGoesCountsAndTheRestWaitsUntilTheFolderIsBack() throws Exception {
        String number = Samples.fresh("HB-told-");
        String dispute = settledAndOnItsWay(number);
        said(dispute, "CLOSED", "当事人满意");
        await().until(() -> waiting("source.hotline-12345") == 2);
        Path folder = HOME.folder().resolve("connectors/hotline-12345");
        Path away = Files.createTempDirectory("hotline-12345-");
        FileSystemUtils.copyRecursively(folder, away);
        HOME.delete("connectors/hotline-12345");
        await().until(() -> !receiver("source.hotline-12345").has("way"));
        SOURCES.letGo();
        await().until(() -> waiting("source.hotline-12345") == 1);
        assertThat(receiver("source.hotline-12345").get("waiting").asInt()).as("operators see it").isEqualTo(1);
        FileSystemUtils.copyRecursively(away, folder);
        assertThat(SOURCES.await("/hotline-12345", number, 3)).extracting(request -> request.getHeader("webhook-id")).doesNotHaveDuplicates();
        await().until(() -> waiting("source.hotline-12345") == 0);
    }

    /** The hotline has what the hub sends it of this order, and has not answered yet. */
    private static String settledAndOnItsWay(String number) {
        String dispute = dispute("hotline-12345", "application/json", Samples.workOrder(number).getBytes(StandardCharsets.UTF_8));
        SOURCES.await("/hotline-12345", number, 1);
        await().until(() -> waiting("source.hotline-12345") == 0);
        SOURCES.holds("/hotline-12345", 200);
        said(dispute, "RESOLVED", SETTLED);
        await().until(() -> sql().queryForObject("select count(*) from delivery where receiver = 'source.hotline-12345' and held_by is not null", Integer.class) == 1);
        return dispute;
    }

    private static JsonNode receiver(String receiver) {
        return listed("/api/v1/deliveries", "receiver", receiver);
    }

    private static int waiting(String receiver) {
        return sql().queryForObject("select count(*) from delivery where receiver = ? and state = 'WAITING'", Integer.class, receiver);
    }

    private static JdbcTemplate sql() {
        return HUB.context().getBean(JdbcTemplate.class);
    }

    private static boolean delivered(String receiver, String number) {
        return sql().queryForObject(
                "select count(*) from delivery where receiver = ? and state = 'DELIVERED' and position(?::bytea in body) > 0", Integer.class, receiver, number.getBytes(StandardCharsets.UTF_8)) > 0;
    }

    private static String messageId(String number) {
        return SOURCES.told("/dept-water", number).get(0).getHeader("webhook-id");
    }

    private static JsonNode connector(String id) {
        return listed("/api/v1/connectors", "id", id);
    }

    private static JsonNode listed(String path, String field, String value) {
        for (JsonNode one : HUB.get("viewer", path).json()) {
            if (one.get(field).asText().equals(value)) {
                return one;
            }
        }
        throw new IllegalArgumentException(value);
    }

    private static String version(String id) {
        return connector(id).get("version").asText();
    }

    private static String department(String connector, String sample, String shipped, String number) {
        String message = Samples.otherMatter(new String(Samples.bytes(connector, sample), StandardCharsets.UTF_8), number).replace(shipped, number);
        return dispute(connector, "application/json", message.getBytes(StandardCharsets.UTF_8));
    }

    private static String dispute(String connector, String type, byte[] message) {
        JsonNode receipt = HUB.outcome(connector, HUB.post(connector, type, message).json().get("receipt").asText());
        assertThat(receipt.has("dispute")).as(receipt.toString()).isTrue();
        HUB.clock().forward(Duration.ofSeconds(5));
        return receipt.get("dispute").asText();
    }

    private static void said(String dispute, String event, String text, String... more) {
        String county = HUB.get("viewer", "/api/v1/disputes/" + dispute).json().get("county").asText();
        Answer answer = HUB.feedback(county, "{\"dispute\":\"" + dispute + "\",\"event\":\"" + event + "\",\"at\":\"" + HUB.clock().instant().truncatedTo(ChronoUnit.SECONDS) + "\",\"by\":\"样例街道综治中心\""
                + (text == null ? "" : ",\"text\":\"" + text + "\"") + (more.length == 0 ? "" : "," + more[0]) + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static JsonNode body(LoggedRequest request) {
        try {
            return JSON.readTree(request.getBody());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
