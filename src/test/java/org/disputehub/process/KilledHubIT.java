package org.disputehub.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;
import org.disputehub.flow.CountyClient;
import org.disputehub.flow.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged hub is killed again and again under load: every 202 has one outcome, every dispute one dispatch. */
class KilledHubIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KILLS = 3;
    private static final int SOURCES = 8;

    @TempDir
    Path folder;

    private HubProcess hub;
    private final Map<String, String> numberByReceipt = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private volatile boolean posting = true;

    @BeforeEach
    void start() throws Exception {
        hub = new HubProcess(folder);
        hub.start();
    }

    @AfterEach
    void stop() throws Exception {
        hub.stop();
    }

    @Test
    void killedUnderLoadItLosesNothingAndSendsNothingTwice() throws Exception {
        ExecutorService sources = Executors.newFixedThreadPool(SOURCES);
        String template = Files.readString(Path.of("connectors/hotline-12345/samples/workorder.json"));
        for (int i = 0; i < SOURCES; i++) {
            sources.execute(() -> postUntilStopped(template));
        }
        Random random = new Random(7);
        for (int kill = 0; kill < KILLS; kill++) {
            int before = numberByReceipt.size();
            int more = 50 + random.nextInt(400);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> numberByReceipt.size() >= before + more);
            hub.kill();
            hub.start();
        }
        posting = false;
        sources.shutdown();
        assertThat(sources.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        Map<String, List<String>> outcomes = new HashMap<>();
        Set<String> disputes = new HashSet<>();
        for (Map.Entry<String, String> entry : numberByReceipt.entrySet()) {
            JsonNode receipt = hub.decided("hotline-12345", entry.getKey());
            outcomes.computeIfAbsent(entry.getValue(), n -> new ArrayList<>()).add(receipt.get("outcome").asText());
            disputes.add(receipt.get("dispute").asText());
        }
        assertThat(outcomes).hasSizeGreaterThan(250);
        assertThat(outcomes).allSatisfy((number, all) -> assertThat(all).as(number).filteredOn("NEW_DISPUTE"::equals).hasSizeLessThanOrEqualTo(1));
        assertThat(disputes).as("one dispute for each work order; of so many invented ones hardly two look like one matter").hasSizeBetween(outcomes.size() * 99 / 100, outcomes.size());

        List<String> dispatched = new ArrayList<>();
        try (CountyClient county = new CountyClient(hub.brokerPort, "410611", hub.key("410611"))) {
            for (JsonNode event = county.next(10_000); event != null; event = county.next(3_000)) {
                if (event.get("type").asText().equals("org.disputehub.workorder.dispatched.v1")) {
                    dispatched.add(event.get("subject").asText());
                }
            }
        }
        assertThat(dispatched).doesNotHaveDuplicates();
        assertThat(dispatched).containsAll(disputes);
    }

    /** As a source does: the same order again until it has an answer. */
    private void postUntilStopped(String template) {
        while (posting) {
            String number = "KILL-" + numbers.incrementAndGet();
            byte[] body = Samples.otherMatter(template, number).replace("HB202506040031", number).getBytes(StandardCharsets.UTF_8);
            boolean answered = false;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            while (!answered) {
                try {
                    HttpResponse<String> answer = hub.post("hotline-12345", "application/json", body);
                    answered = answer.statusCode() == 202 || answer.statusCode() == 200;
                    if (answered) {
                        numberByReceipt.put(JSON.readTree(answer.body()).get("receipt").asText(), number);
                    }
                } catch (IOException down) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }
}
