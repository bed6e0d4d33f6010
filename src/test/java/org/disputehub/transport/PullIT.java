package org.disputehub.transport;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import org.disputehub.connector.Signature;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.awaitility.Awaitility.await;
import static org.disputehub.transport.CivilAffairs.record;
import static org.assertj.core.api.Assertions.assertThat;

/** A platform that is asked: nothing skipped, nothing stored twice, and the mark never ahead of what is on disk. */
@ExtendWith(OutputCaptureExtension.class)
class PullIT {

    private static final String ID = "civil-affairs-pull";
    private static final String START = "2025-01-01 00:00:00";
    private static final WireMockServer PLATFORM = new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @RegisterExtension
    static final TransportHub HUB = TransportHub.shared();

    @BeforeAll
    static void start() throws Exception {
        PLATFORM.start();
        HUB.secret("civil-affairs-platform", "a-secret");
        HUB.secret("hotline-platform", "test-app-secret-0000");
    }

    @AfterAll
    static void stop() throws IOException {
        PLATFORM.stop();
    }

    @BeforeEach
    void aPlatformWithNothing() {
        PLATFORM.resetAll();
        PLATFORM.stubFor(post("/token").willReturn(okJson("{\"data\":{\"access_token\":\"first\"}}")));
        PLATFORM.stubFor(get(urlPathEqualTo("/api/records")).atPriority(10).willReturn(page()));
        PLATFORM.stubFor(post("/signed").atPriority(10).willReturn(page()));
    }

    @AfterEach
    void nobodyAsks() throws IOException {
        HUB.remove(ID);
        HUB.remove("hotline-pull");
        HUB.database().update("delete from pull_mark");
    }

    @Test
    void everyPageIsReadAlsoWhereEqualMarksStandOnBothSidesOfItsEnd() throws IOException {
        PLATFORM.stubFor(asked(START, 1).willReturn(page(record("P1-1", "2025-06-10 10:00:00"), record("P1-2", "2025-06-10 10:00:05"))));
        PLATFORM.stubFor(asked(START, 2).willReturn(page(record("P1-3", "2025-06-10 10:00:05"), record("P1-4", "2025-06-10 10:00:05"))));
        PLATFORM.stubFor(asked(START, 3).willReturn(page(record("P1-5", "2025-06-10 10:00:06"))));
        run();
        TransportHub.eventually(() -> records("P1-"), records -> records.equals(List.of("P1-1", "P1-2", "P1-3", "P1-4", "P1-5")));
        TransportHub.eventually(PullIT::mark, mark -> mark.equals("2025-06-10 10:00:06"));
        TransportHub.eventually(() -> requests("2025-06-10 10:00:05"), requests -> requests > 2); // one second before the mark
        assertThat(requests(START)).isEqualTo(3);
        assertThat(PLATFORM.countRequestsMatching(postRequestedFor(urlPathEqualTo("/token")).build()).getCount()).isLessThanOrEqualTo(1);
    }

    @Test
    void whatThePlatformGivesAgainIsNotStoredAgain() throws IOException {
        PLATFORM.stubFor(get(urlPathEqualTo("/api/records")).willReturn(page(record("P2-1", "2025-06-10 10:00:00"))));
        run();
        TransportHub.eventually(() -> requests("2025-06-10 09:59:59"), requests -> requests > 4);
        assertThat(HUB.outcomes(ID, "P2-")).containsExactly("NEW_DISPUTE");
        PLATFORM.stubFor(asked("2025-06-10 09:59:59", 1).willReturn(page(record("P2-1", "2025-06-10 10:00:00"), record("P2-2", "2025-06-10 10:00:00"))));
        TransportHub.eventually(() -> records("P2-"), records -> records.contains("P2-2"));
    }

    @Test
    void whereTheOldestComeFirstEachFullPageMovesTheMark() throws IOException {
        PLATFORM.stubFor(asked(START, 1).willReturn(page(record("P3-1", "2025-06-10 10:00:00"), record("P3-2", "2025-06-10 10:00:05"))));
        PLATFORM.stubFor(asked("2025-06-10 10:00:04", 1).willReturn(page(record("P3-2", "2025-06-10 10:00:05"), record("P3-3", "2025-06-10 10:00:05"))));
        PLATFORM.stubFor(asked("2025-06-10 10:00:04", 2).willReturn(page(record("P3-4", "2025-06-10 10:00:05"))));
        run(yaml -> yaml.replace("    size: 2", "    size: 2\n    ascending: true"));
        TransportHub.eventually(() -> records("P3-"), records -> records.equals(List.of("P3-1", "P3-2", "P3-3", "P3-4")));
        assertThat(requests(START)).isEqualTo(1);
    }

    @Test
    void aRefusedTokenIsRenewedOnce() throws IOException {
        PLATFORM.stubFor(post("/token").inScenario("token").whenScenarioStateIs(Scenario.STARTED).willSetStateTo("old").willReturn(okJson("{\"data\":{\"access_token\":\"old\"}}")));
        PLATFORM.stubFor(post("/token").inScenario("token").whenScenarioStateIs("old").willReturn(okJson("{\"data\":{\"access_token\":\"new\"}}")));
        PLATFORM.stubFor(get(urlPathEqualTo("/api/records")).willReturn(aResponse().withStatus(401)));
        PLATFORM.stubFor(get(urlPathEqualTo("/api/records")).withHeader("Authorization", equalTo("Bearer old")).inScenario("page").whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("expired").willReturn(page()));
        PLATFORM.stubFor(get(urlPathEqualTo("/api/records")).withHeader("Authorization", equalTo("Bearer new")).willReturn(page(record("P4-1", "2025-06-10 10:00:00"))));
        run();
        TransportHub.eventually(() -> records("P4-"), records -> records.size() == 1);
        assertThat(PLATFORM.findAll(postRequestedFor(urlPathEqualTo("/token")))).hasSize(2)
                .allMatch(request -> request.getBodyAsString().equals("{\"appId\":\"hub\",\"appSecret\":\"a-secret\"}"));
    }

    @Test
    void aPlatformThatFailsIsSparedAndAskedAgainLater() throws IOException {
        PLATFORM.stubFor(get(urlPathEqualTo("/api/records")).inScenario("down").whenScenarioStateIs(Scenario.STARTED).willSetStateTo("slow").willReturn(aResponse().withStatus(500)));
        PLATFORM.stubFor(get(urlPathEqualTo("/api/records")).inScenario("down").whenScenarioStateIs("slow").willSetStateTo("broken")
                .willReturn(page(record("P5-1", "2025-06-10 10:00:00")).withFixedDelay(3_000)));
        PLATFORM.stubFor(get(urlPathEqualTo("/api/records")).inScenario("down").whenScenarioStateIs("broken")
                .willReturn(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)));
        run();
        TransportHub.eventually(() -> requests(START), requests -> requests >= 3);
        await("the breaker is open").during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(3)).until(() -> requests(START) < 6);
        PLATFORM.stubFor(get(urlPathEqualTo("/api/records")).willReturn(page(record("P5-1", "2025-06-10 10:00:00"))));
        TransportHub.eventually(() -> records("P5-"), records -> records.size() == 1);
    }

    @Test
    void aFaultBetweenThePageAndTheMarkRepeatsNothingAndSkipsNothing() throws IOException {
        PLATFORM.stubFor(get(urlPathEqualTo("/api/records")).willReturn(page(record("P6-1", "2025-06-10 10:00:00"))));
        HUB.database().execute("create function no_mark() returns trigger language plpgsql as $$ begin raise exception 'no mark today'; end $$");
        HUB.database().execute("create trigger no_mark before update on pull_mark for each row when (new.mark is distinct from old.mark) execute function no_mark()");
        run();
        TransportHub.eventually(() -> HUB.outcomes(ID, "P6-"), outcomes -> outcomes.equals(List.of("NEW_DISPUTE", "DUPLICATE", "DUPLICATE")) || outcomes.size() > 3);
        assertThat(mark()).isNull();
        // The hub stops in this state, and starts again on the same data.
        HUB.hub.stop();
        HUB.hub.start();
        HUB.database().execute("drop trigger no_mark on pull_mark");
        TransportHub.eventually(PullIT::mark, "2025-06-10 10:00:00"::equals);
        PLATFORM.stubFor(asked("2025-06-10 09:59:59", 1).willReturn(page(record("P6-1", "2025-06-10 10:00:00"), record("P6-2", "2025-06-10 10:00:00"))));
        TransportHub.eventually(() -> records("P6-"), records -> records.equals(List.of("P6-1", "P6-2")));
        assertThat(HUB.outcomes(ID, "P6-")).filteredOn("NEW_DISPUTE"::equals).hasSize(2);
        HUB.database().execute("drop function no_mark()");
    }

    @Test
    void anAnswerThatIsNoListIsKeptOnceAndTheMarkStays() throws IOException {
        PLATFORM.stubFor(get(urlPathEqualTo("/api/records")).atPriority(8).willReturn(okJson("{\"code\":500,\"msg\":\"busy\"}")));
        run();
        TransportHub.eventually(() -> requests(START), requests -> requests > 4);
        TransportHub.eventually(() -> kept(ID), kept -> kept == 1);
        assertThat(HUB.quarantine().toString()).contains("MALFORMED", "/data/list");
        assertThat(mark()).isNull();
        PLATFORM.stubFor(get(urlPathEqualTo("/api/records")).atPriority(8).willReturn(page()));
        PLATFORM.stubFor(asked(START, 1).willReturn(page(record("P7-1", "2025-06-10 10:00:00"), record("P7-2", "2099-01-01 00:00:00"))));
        TransportHub.eventually(() -> records("P7-"), records -> records.contains("P7-1"));
        TransportHub.eventually(PullIT::mark, "2025-06-10 10:00:00"::equals);
        assertThat(kept(ID)).isLessThanOrEqualTo(2); // the answer that is no list once, and the report of the year 2099
    }

    @Test
    void withoutTheDatabaseNobodyIsAskedAndTheLogSaysSoWithoutASecret(CapturedOutput log) throws IOException {
        long server = database();
        run();
        TransportHub.eventually(() -> requests(START), requests -> requests > 0);
        ProcessHandle.of(server).orElseThrow().destroyForcibly();
        TransportHub.eventually(log::getOut, out -> out.contains("the mark cannot be read, since the database is away"));
        TransportHub.eventually(PullIT::database, now -> now != server);
        PLATFORM.stubFor(get(urlPathEqualTo("/api/records")).atPriority(8).willReturn(page(record("P10-1", "2025-06-10 10:00:00"))));
        TransportHub.eventually(() -> records("P10-"), records -> records.size() == 1);
        assertThat(log.getOut()).doesNotContain("a-secret", "15400000005", "孙假设");
    }

    private static long database() throws IOException {
        return Long.parseLong(Files.readAllLines(HUB.hub.data().resolve("postgres/postmaster.pid")).get(0).strip());
    }

    @Test
    void oneNodeAsksAtATime() throws IOException {
        HUB.database().update("insert into pull_mark (connector, holder, held_until) values (?, 'another node', now() + interval '1 hour')", ID);
        run();
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(2)).until(() -> PLATFORM.getAllServeEvents().isEmpty());
        HUB.database().update("update pull_mark set held_until = now() where connector = ?", ID);
        TransportHub.eventually(() -> requests(START), requests -> requests > 0);
    }

    @Test
    void aSignedRequestIsWhatItsSignatureSays() throws IOException {
        PLATFORM.stubFor(post("/signed").willReturn(page(record("P9-1", "2025-06-10 10:00:00"))));
        HUB.run("hotline-pull", TransportHub.example("hotline-pull", Map.of("https://platform.example", PLATFORM.baseUrl())));
        TransportHub.eventually(() -> HUB.records("hotline-pull"), records -> records.contains("P9-1"));
        Request first = PLATFORM.findAll(postRequestedFor(urlPathEqualTo("/signed"))).get(0);
        assertThat(first.getBodyAsString()).isEqualTo("{\"begin\":\"2025-01-01 00:00:00\",\"pageNo\":1,\"pageSize\":2}");
        assertThat(first.getHeader("X-App-Key")).isEqualTo("hub");
        String signed = "hub\n" + first.getHeader("X-Timestamp") + "\n" + first.getHeader("X-Nonce") + "\n" + Signature.hash(Signature.Algorithm.HMACSM3, first.getBody());
        assertThat(first.getHeader("X-Sign")).isEqualTo(Signature.sign(Signature.Algorithm.HMACSM3, Signature.Encoding.HEX, "test-app-secret-0000", signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static void run() throws IOException {
        run(yaml -> yaml);
    }

    private static void run(UnaryOperator<String> change) throws IOException {
        HUB.run(ID, change.apply(TransportHub.example(ID, Map.of("https://platform.example", PLATFORM.baseUrl()))));
    }

    private static MappingBuilder asked(String since, int page) {
        return get(urlPathEqualTo("/api/records")).withQueryParam("since", equalTo(since)).withQueryParam("page", equalTo(String.valueOf(page))).withQueryParam("size", equalTo("2"));
    }

    private static int requests(String since) {
        return PLATFORM.countRequestsMatching(getRequestedFor(urlPathEqualTo("/api/records")).withQueryParam("since", equalTo(since)).build()).getCount();
    }

    private static ResponseDefinitionBuilder page(String... records) {
        return okJson("{\"code\":0,\"data\":{\"list\":" + Stream.of(records).collect(Collectors.joining(",", "[", "]")) + "}}");
    }

    private static List<String> records(String prefix) {
        return HUB.records(ID).stream().filter(record -> record.startsWith(prefix)).toList();
    }

    private static String mark() {
        return HUB.database().queryForObject("select mark from pull_mark where connector = ?", String.class, ID);
    }

    private static int kept(String connector) {
        return HUB.database().queryForObject("select count(*) from quarantine where connector = ?", Integer.class, connector);
    }
}
