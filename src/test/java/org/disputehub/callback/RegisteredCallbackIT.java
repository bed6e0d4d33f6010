package org.disputehub.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.standardwebhooks.Webhook;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.disputehub.flow.PublishedSchemas;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.RunningHub.Answer;
import org.disputehub.flow.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** A source registers where it is told of each change; verified with the library that Standard Webhooks publishes. */
class RegisteredCallbackIT {

    private static final String HOTLINE = "hotline-12345";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SourceSystem SOURCES = new SourceSystem();

    @RegisterExtension
    static final RunningHub HUB = new RunningHub().with("hub.callbacks.allow=127.0.0.1/32");

    @Test
    void eachChangeIsToldWithASignatureThatVerifies() throws Exception {
        JsonNode registered = register(HOTLINE, "{\"url\":\"" + SOURCES.url("/all") + "\"}").json();
        String secret = registered.get("secret").asText();
        assertThat(secret).startsWith("whsec_");
        String number = Samples.fresh("HB-hook-");
        JsonNode receipt = HUB.outcome(HOTLINE, HUB.post(HOTLINE, Samples.workOrder(number)).json().get("receipt").asText());
        said(receipt, "SIGNED");
        said(receipt, "RESOLVED");
        List<LoggedRequest> told = SOURCES.await("/all", number, 4);
        assertThat(told).extracting(request -> event(request).at("/data/change").asText()).containsExactly("PROCESSED", "DISPATCHED", "SIGNED", "RESOLVED");
        for (LoggedRequest request : told) {
            JsonNode event = PublishedSchemas.checked(event(request));
            assertThat(event.get("subject").asText()).isEqualTo(receipt.get("receipt").asText());
            assertThat(event.get("id").asText()).isEqualTo(request.getHeader("webhook-id"));
            assertThat(request.getBodyAsString()).as("personal data").doesNotContain("张", "样例", "漏水", "王样例").doesNotContainPattern("154\\d{8}");
            new Webhook(secret).verify(request.getBodyAsString(), headers(request));
            assertThatThrownBy(() -> new Webhook(secret).verify(request.getBodyAsString() + " ", headers(request))).hasMessageContaining("ignature");
        }
        assertThat(HUB.get("viewer", "/actuator/prometheus").text()).as("nothing waits to be told").contains("hub_untold 0.0");
        assertThat(HUB.send(as(HOTLINE, "/api/v1/callbacks").build()).text()).contains(registered.get("id").asText()).doesNotContain("whsec_");
    }

    @Test
    void onlyWhatWasAskedForIsToldAndOnlyToWhomItBelongs() throws Exception {
        register(HOTLINE, "{\"url\":\"" + SOURCES.url("/settled") + "\",\"changes\":[\"RESOLVED\"]}");
        register("dept-justice", "{\"url\":\"" + SOURCES.url("/justice") + "\"}");
        String number = Samples.fresh("HB-hook-");
        JsonNode receipt = HUB.outcome(HOTLINE, HUB.post(HOTLINE, Samples.workOrder(number)).json().get("receipt").asText());
        said(receipt, "SIGNED");
        said(receipt, "RESOLVED");
        assertThat(SOURCES.await("/settled", number, 1)).extracting(request -> event(request).at("/data/change").asText()).containsExactly("RESOLVED");
        assertThat(SOURCES.told("/justice", number)).isEmpty();
    }

    @Test
    void aReportThatGoesOnUnderAnotherNumberIsToldWhich() {
        register(HOTLINE, "{\"url\":\"" + SOURCES.url("/joined") + "\",\"changes\":[\"ENDED\",\"RESUMED\"]}");
        String number = Samples.fresh("HB-hook-");
        String kept = HUB.outcome(HOTLINE, HUB.post(HOTLINE, Samples.workOrder(Samples.fresh("HB-hook-"))).json().get("receipt").asText()).get("dispute").asText();
        String gone = HUB.outcome(HOTLINE, HUB.post(HOTLINE, Samples.workOrder(number)).json().get("receipt").asText()).get("dispute").asText();
        String act = HUB.act("operator", "/api/v1/disputes/" + kept + "/join", "{\"dispute\":\"" + gone + "\",\"reason\":\"same matter\"}").json().get("act").asText();
        assertThat(event(SOURCES.await("/joined", number, 1).get(0)).at("/data/dispute/id").asText()).isEqualTo(kept);
        assertThat(HUB.act("operator", "/api/v1/acts/" + act + "/undo", "{\"reason\":\"a mistake\"}").status()).isEqualTo(200);
        JsonNode again = event(SOURCES.await("/joined", number, 2).get(1));
        assertThat(again.at("/data/change").asText() + " " + again.at("/data/dispute/id").asText()).isEqualTo("RESUMED " + gone);
    }

    @Test
    void aReportThatCouldNotBecomeOneIsToldToo() throws Exception {
        register(HOTLINE, "{\"url\":\"" + SOURCES.url("/refused") + "\",\"changes\":[\"QUARANTINED\"]}");
        String number = Samples.fresh("HB-hook-");
        String receipt = HUB.post(HOTLINE, Samples.workOrder(number).replace("2025-06-04 09:20:33", "soon")).json().get("receipt").asText();
        JsonNode event = event(SOURCES.await("/refused", number, 1).get(0));
        assertThat(event.get("subject").asText()).isEqualTo(receipt);
        assertThat(event.at("/data/record").asText()).isEqualTo(number);
    }

    @Test
    void aTestMessageGoesTheSameWay() throws Exception {
        JsonNode registered = register(HOTLINE, "{\"url\":\"" + SOURCES.url("/test") + "\"}").json();
        String id = HUB.send(as(HOTLINE, "/api/v1/callbacks/" + registered.get("id").asText() + "/test").POST(HttpRequest.BodyPublishers.noBody()).build()).json().get("id").asText();
        LoggedRequest request = SOURCES.await("/test", id, 1).get(0);
        new Webhook(registered.get("secret").asText()).verify(request.getBodyAsString(), headers(request));
    }

    @Test
    void nothingIsSentToAnAddressThatWasTakenBack() {
        String id = register(HOTLINE, "{\"url\":\"" + SOURCES.url("/gone") + "\"}").json().get("id").asText();
        assertThat(HUB.send(as("dept-justice", "/api/v1/callbacks/" + id).DELETE().build()).status()).as("another source's").isEqualTo(404);
        SOURCES.answers("/gone", 503);
        String number = Samples.fresh("HB-hook-");
        JsonNode receipt = HUB.outcome(HOTLINE, HUB.post(HOTLINE, Samples.workOrder(number)).json().get("receipt").asText());
        SOURCES.await("/gone", number, 1);
        assertThat(HUB.send(as(HOTLINE, "/api/v1/callbacks/" + id).DELETE().build()).status()).isEqualTo(204);
        assertThat(sql().queryForObject("select count(*) from delivery where receiver = ? and state in ('WAITING', 'FAILED')",
                Integer.class, "callback." + id)).isZero();
        assertThat(HUB.send(as(HOTLINE, "/api/v1/callbacks/" + id).DELETE().build()).status()).isEqualTo(404);
        assertThat(receipt.has("dispute")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 503})
    void whatIsOnItsWayToAnAddressThatIsTakenBackIsNeitherSentAgainNorAFailure(int status) {
        String path = "/on-its-way-" + status;
        String id = register("police-110", "{\"url\":\"" + SOURCES.url(path) + "\",\"changes\":[\"PROCESSED\"]}").json().get("id").asText();
        await().until(() -> sql().queryForObject("select count(*) from delivery where state = 'WAITING'", Integer.class) == 0);
        double attempts = attempts();
        SOURCES.holds(path, status);
        HUB.post("police-110", "application/xml", Samples.policeCall(Samples.fresh("41061120251124")).getBytes(Samples.GB18030));
        await().until(() -> delivery(id), row -> row.get("held_by") != null);
        assertThat(HUB.send(as("police-110", "/api/v1/callbacks/" + id).DELETE().build()).status()).as("who takes it back does not wait for the answer").isEqualTo(204);
        SOURCES.letGo();
        await().until(() -> attempts() > attempts);
        assertThat(delivery(id)).containsEntry("state", "DISCARDED").containsEntry("held_by", null);
        assertThat(SOURCES.told(path, "")).hasSize(1);
        assertThat(HUB.get("viewer", "/api/v1/failures?receiver=callback." + id).json()).isEmpty();
    }

    /** The one that there is for the address. */
    private static Map<String, Object> delivery(String id) {
        return sql().queryForList("select state, held_by from delivery where receiver = ?", "callback." + id).stream().findFirst().orElse(Map.of());
    }

    private static JdbcTemplate sql() {
        return HUB.context().getBean(JdbcTemplate.class);
    }

    /** To registered addresses. */
    private static double attempts() {
        return HUB.context().getBean(MeterRegistry.class).find("hub.deliveries").tag("receiver", "callback").counters().stream().mapToDouble(Counter::count).sum();
    }

    @Test
    void anAddressInsideIsRefusedUnlessTheInstallerNamedIt() {
        for (String url : new String[]{"https://10.1.2.3/", "https://169.254.169.254/latest", "http://127.0.0.2/", "ftp://127.0.0.1/", "no address"}) {
            Answer answer = register(HOTLINE, "{\"url\":\"" + url + "\"}");
            assertThat(answer.status()).as(url).isEqualTo(400);
            assertThat(answer.json().get("detail").asText()).startsWith("url: ");
        }
        assertThat(register(HOTLINE, "{}").status()).isEqualTo(400);
        assertThat(register(HOTLINE, "{\"url\":\"" + SOURCES.url("/x") + "\",\"changes\":[\"SOMETHING\"]}").status()).isEqualTo(400);
        assertThat(HUB.get("operator", "/api/v1/callbacks").status()).as("addresses are the sources' own").isEqualTo(403);
    }

    private static Answer register(String connector, String json) {
        return HUB.send(as(connector, "/api/v1/callbacks").header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)).build());
    }

    private static void said(JsonNode receipt, String event) {
        assertThat(HUB.feedback("410611", "{\"dispute\":\"" + receipt.get("dispute").asText() + "\",\"event\":\"" + event + "\",\"at\":\"" + HUB.clock().instant()
                + "\",\"by\":\"王样例\",\"text\":\"401户已更换水管\"}").status()).isEqualTo(200);
    }

    private static JsonNode event(LoggedRequest request) {
        try {
            return JSON.readTree(request.getBody());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static HttpHeaders headers(LoggedRequest request) {
        Map<String, List<String>> headers = request.getHeaders().all().stream().collect(Collectors.toMap(header -> header.key().toLowerCase(), header -> header.values()));
        return HttpHeaders.of(headers, (name, value) -> true);
    }

    private static HttpRequest.Builder as(String connector, String path) {
        return HttpRequest.newBuilder(URI.create(HUB.url() + path)).header("X-Api-Key", HUB.key(connector));
    }
}
