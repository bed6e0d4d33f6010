package org.disputehub.external;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.disputehub.flow.CountyClient;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.RunningHub.Answer;
import org.disputehub.flow.Samples;
import org.disputehub.flow.WeeklyList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The hub beside a broker and a database that somebody else runs: two URLs, and nothing of its own is started. */
class ExternalServersIT {

    @TempDir
    static Path folder;

    private static final RunningHub HUB = new RunningHub();
    private static ExternalBroker broker;
    private static EmbeddedPostgres database;

    @BeforeAll
    static void start() throws Exception {
        broker = new ExternalBroker(folder.resolve("broker"));
        broker.start();
        database = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("postgres"))
                .setServerConfig("fsync", "on").setServerConfig("full_page_writes", "on").setServerConfig("synchronous_commit", "on").start();
        HUB.with("hub.broker.url=tcp://127.0.0.1:" + broker.port).with("hub.broker.user=" + ExternalBroker.USER).with("hub.broker.password=" + ExternalBroker.PASSWORD)
                .with("spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"))
                .with("spring.datasource.username=postgres").with("spring.datasource.password=postgres")
                .beforeAll(null);
    }

    @AfterAll
    static void stop() throws Exception {
        HUB.afterAll(null);
        broker.stop();
        database.close();
    }

    @Test
    void aReportGoesTheWholeWay() throws Exception {
        String number = Samples.fresh("HB-external-");
        Answer answer = HUB.post("hotline-12345", Samples.workOrder(number));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(HUB.outcome("hotline-12345", answer.json().get("receipt").asText()).path("outcome").asText()).isEqualTo("NEW_DISPUTE");
        try (CountyClient county = new CountyClient(broker.port, ExternalBroker.USER, ExternalBroker.PASSWORD, "county.410611")) {
            assertThat(county.next(5_000).at("/data/report/sourceRecordNo").asText()).isEqualTo(number);
        }
    }

    @Test
    void nothingOfItsOwnIsStarted() {
        assertThat(Files.exists(HUB.data().resolve("broker"))).isFalse();
        assertThat(Files.exists(HUB.data().resolve("postgres"))).isFalse();
    }

    @Test
    void whileTheBrokerIsAwayReportsAreRefusedAndAfterwardsTakenAgain() throws Exception {
        broker.stop();
        try {
            Answer refused = HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-away-")));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.response().headers().firstValue("Retry-After")).isPresent();
            await().atMost(Duration.ofSeconds(30)).until(ExternalServersIT::readiness, status -> status == 503);
        } finally {
            broker.start();
        }
        String order = Samples.workOrder(Samples.fresh("HB-back-"));
        Answer taken = await().atMost(Duration.ofSeconds(60)).until(() -> HUB.post("hotline-12345", order), answer -> answer.status() == 202);
        assertThat(HUB.outcome("hotline-12345", taken.json().get("receipt").asText()).path("outcome").asText()).isEqualTo("NEW_DISPUTE");
        await().atMost(Duration.ofSeconds(30)).until(ExternalServersIT::readiness, status -> status == 200);
    }

    @Test
    void aFileThatAnOutageCutOffIsSentAgainAndNoRowCountsTwice() throws Exception {
        int rows = 4_000;
        byte[] file = WeeklyList.csv(Samples.fresh("ZJ-cut-"), rows);
        CompletableFuture<Answer> cut = CompletableFuture.supplyAsync(() -> HUB.post("dept-housing", "text/csv", inChinese(file)));
        try {
            await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).until(() -> disputes() > 0);
            broker.stop();
            assertThat(cut.get().status()).isEqualTo(503);
        } finally {
            broker.start();
        }
        Answer taken = await().atMost(Duration.ofSeconds(90)).until(() -> HUB.post("dept-housing", "text/csv", inChinese(file)), answer -> answer.status() == 202);
        assertThat(taken.json().get("accepted").asInt()).isEqualTo(rows);
        String batch = taken.json().get("receipt").asText();
        await().atMost(Duration.ofSeconds(60)).until(() -> HUB.receipt("dept-housing", batch).json().path("decided").asInt() == rows);
        assertThat(disputes()).isEqualTo(rows);
        assertThat(HUB.receipt("dept-housing", batch).json().get("reports").findValuesAsText("outcome")).as("the first rows had been taken").contains("DUPLICATE");
    }

    /** In the bureau's charset, and of another county than what the other tests look for. */
    private static byte[] inChinese(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8).replace("410611566001", "410621001").replace("淇滨区", "浚县").getBytes(Charset.forName("GB18030"));
    }

    private static int disputes() {
        return HUB.context().getBean(JdbcTemplate.class).queryForObject("select count(*) from source_record where connector = 'dept-housing'", Integer.class);
    }

    private static int readiness() {
        return HUB.send(HttpRequest.newBuilder(URI.create(HUB.url() + "/actuator/health/readiness")).build()).status();
    }
}
