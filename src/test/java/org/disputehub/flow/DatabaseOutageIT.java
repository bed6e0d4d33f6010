package org.disputehub.flow;

import org.disputehub.flow.RunningHub.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Intake goes on without the database, and what it took is processed when the database is back. */
class DatabaseOutageIT {

    @RegisterExtension
    static final RunningHub HUB = RunningHub.shared();

    @Test
    void reportsAreTakenWhileTheDatabaseHangsAndProcessedAfterwards() throws Exception {
        long server = server();
        signal("STOP", server);
        List<String> receipts = new ArrayList<>();
        try {
            for (int i = 0; i < 12; i++) {
                Answer answer = HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-hang-")));
                assertThat(answer.status()).isEqualTo(202);
                receipts.add(answer.json().get("receipt").asText());
            }
            assertThat(HUB.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(HUB.url() + "/actuator/health/readiness")).build()).status()).isEqualTo(200);
            assertThat(HUB.receipt("hotline-12345", receipts.get(0)).status()).isEqualTo(503);
        } finally {
            signal("CONT", server);
        }
        assertAllDecided(receipts);
    }

    @Test
    void aKilledDatabaseIsStartedAgainAndNothingIsLost() throws Exception {
        long server = server();
        signal("KILL", server);
        List<String> receipts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Answer answer = HUB.post("hotline-12345", Samples.workOrder(Samples.fresh("HB-kill-")));
            assertThat(answer.status()).isEqualTo(202);
            receipts.add(answer.json().get("receipt").asText());
        }
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> server() != server);
        assertAllDecided(receipts);
    }

    /** Intake asks the database again only once its circuit breaker has closed. */
    @AfterEach
    void knownReportsAreFoundAtOnceAgain() {
        String order = Samples.workOrder(Samples.fresh("HB-back-"));
        HUB.post("hotline-12345", order);
        await().atMost(Duration.ofSeconds(30)).until(() -> HUB.post("hotline-12345", order).status() == 200);
    }

    private static void assertAllDecided(List<String> receipts) {
        for (String receipt : receipts) {
            await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
                Answer answer = HUB.receipt("hotline-12345", receipt);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.json().path("outcome").asText()).isEqualTo("NEW_DISPUTE");
            });
        }
    }

    private static long server() throws IOException {
        return Long.parseLong(Files.readAllLines(HUB.data().resolve("postgres/postmaster.pid")).get(0).strip());
    }

    /** To the server and its back ends, as a hanging disk would. */
    private static void signal(String name, long server) throws Exception {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name, String.valueOf(server)));
        ProcessHandle.of(server).orElseThrow().descendants().forEach(child -> command.add(String.valueOf(child.pid())));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
