package org.disputehub.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;
import org.disputehub.flow.Samples;
import org.disputehub.integrate.OwnHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** The packaged hub is killed while it posts to a county: each message arrives, under its id, in its dispute's order, and again only where the answer was lost. */
class KilledWebhooksIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COUNTY = "410611";
    private static final int KILLS = 2;
    private static final int CONCURRENT = 4;
    private static final int DISPUTES = 40;
    private static final List<String> VERSIONS = List.of("楼上漏水", "楼上又漏水", "楼上还在漏水");

    @TempDir
    Path folder;

    private final SlowCounty county = new SlowCounty(Duration.ofMillis(250));
    private final OwnHome home = new OwnHome("hotline-12345").put("connectors/county-" + COUNTY + "/connector.yaml", """
            id: county-%s
            name: 淇滨区综治中心
            kind: county
            delivery: webhook
            webhook: {url: '%s', timeout: 3s, concurrent: %d}
            """.formatted(COUNTY, county.url(), CONCURRENT));
    private HubProcess hub;

    @BeforeEach
    void start() throws Exception {
        hub = new HubProcess(folder);
        hub.start("--hub.home=" + home.folder());
    }

    @AfterEach
    void stop() throws Exception {
        hub.stop();
        county.close();
    }

    @Test
    void killedWhileItPostsItLosesNoMessageKeepsItsIdAndTheOrderOfItsDispute() throws Exception {
        List<String> receipts = new ArrayList<>();
        for (String version : VERSIONS) {
            for (int dispute = 0; dispute < DISPUTES; dispute++) {
                receipts.add(post(dispute, version));
            }
        }
        for (int kill = 1; kill <= KILLS; kill++) {
            int some = kill * DISPUTES / 2;
            Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(10)).until(() -> county.posts().size() > some);
            hub.kill();
            hub.start("--hub.home=" + home.folder());
        }
        for (String dispute : new HashSet<>(receipts.stream().map(receipt -> hub.decided("hotline-12345", receipt).get("dispute").asText()).toList())) {
            List<String> owed = untilDelivered(dispute);
            assertThat(county.posts().stream().filter(post -> post.dispute().equals(dispute)).map(post -> owed.indexOf(post.id())))
                    .as("in order, each at least once").isSorted().containsAll(IntStream.range(0, VERSIONS.size()).boxed().toList());
        }
        Map<String, JsonNode> events = new HashMap<>();
        assertThat(county.posts()).allSatisfy(post -> assertThat(post.event()).isEqualTo(events.computeIfAbsent(post.id(), first -> post.event())));
        assertThat(events).hasSize(DISPUTES * VERSIONS.size());
        assertThat(county.posts().size() - events.size()).as("came again: what was on its way at a kill").isBetween(1, KILLS * CONCURRENT);
    }

    private String post(int dispute, String version) throws Exception {
        String order = Samples.workOrder("KILL-" + dispute).replace("楼上漏水", version);
        return JSON.readTree(hub.post("hotline-12345", "application/json", order.getBytes(StandardCharsets.UTF_8)).body()).get("receipt").asText();
    }

    /** The ids of what the county is owed for the dispute, in order. */
    private List<String> untilDelivered(String dispute) {
        List<JsonNode> owed = Awaitility.await().atMost(Duration.ofSeconds(90)).pollDelay(Duration.ZERO).until(() -> owed(dispute),
                all -> all.size() == VERSIONS.size() && all.stream().allMatch(one -> one.path("delivery").asText().equals("DELIVERED")));
        return owed.stream().map(one -> one.get("id").asText()).toList();
    }

    private List<JsonNode> owed(String dispute) throws Exception {
        JsonNode dispatches = JSON.readTree(hub.get("viewer", "/api/v1/disputes/" + dispute).body()).path("dispatches");
        return StreamSupport.stream(dispatches.spliterator(), false).filter(one -> one.get("to").asText().equals(COUNTY)).toList();
    }
}
