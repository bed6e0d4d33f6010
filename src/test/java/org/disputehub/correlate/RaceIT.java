package org.disputehub.correlate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.ProducerTemplate;
import org.disputehub.database.RegisterAddress;
import org.disputehub.dispute.Decided;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.Samples;
import org.disputehub.report.Arrival;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** Two reports of one quarrel that two nodes on one database decide at the same moment make one dispute, however often that happens. */
class RaceIT {

    private static final int QUARRELS = 2_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Alike on all nodes of one database. */
    private static final String REGISTERS_KEY = "hub.registers.key=two-nodes-have-one-key-for-their-registers";

    @RegisterExtension
    static final RunningHub FIRST = new RunningHub().with(REGISTERS_KEY);
    private static final RunningHub SECOND = new RunningHub().with(REGISTERS_KEY);

    @BeforeAll
    static void secondNodeOnTheSameDatabase() throws Exception {
        SECOND.with("spring.datasource.url=" + RegisterAddress.of(FIRST.data())).beforeAll(null);
    }

    @AfterAll
    static void stop() throws Exception {
        SECOND.afterAll(null);
    }

    @Test
    void twoNodesMakeOneDisputeOfTwoReportsThatComeAtOnce() throws Exception {
        CyclicBarrier atOnce = new CyclicBarrier(2);
        List<String> seenByFirst = new ArrayList<>();
        List<String> seenBySecond = new ArrayList<>();
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Future<?> one = nodes.submit(() -> decideAll(FIRST, "police-110", "call.expected.json", atOnce, seenByFirst));
            Future<?> other = nodes.submit(() -> decideAll(SECOND, "hotline-12345", "workorder.expected.json", atOnce, seenBySecond));
            one.get();
            other.get();
        } finally {
            nodes.shutdownNow();
        }
        assertThat(seenByFirst).as("both nodes name the same dispute of each quarrel").hasSize(QUARRELS).isEqualTo(seenBySecond);
        int different = new HashSet<>(seenByFirst).size();
        assertThat(different).as("a few of so many invented quarrels are taken for one").isGreaterThan(QUARRELS * 98 / 100);
        Integer disputes = FIRST.context().getBean(JdbcTemplate.class).queryForObject("select count(*) from dispute", Integer.class);
        assertThat(disputes).isEqualTo(different);
        Integer orders = FIRST.context().getBean(JdbcTemplate.class).queryForObject("select count(*) from dispatch where type = 'workorder.dispatched.v1'", Integer.class);
        assertThat(orders).as("one order for each, however it raced").isEqualTo(different);
    }

    private static Void decideAll(RunningHub node, String connector, String sample, CyclicBarrier atOnce, List<String> disputes) throws Exception {
        ProducerTemplate routes = node.context().getBean(ProducerTemplate.class);
        for (int i = 0; i < QUARRELS; i++) {
            Arrival arrival = arrival(connector, sample, i);
            atOnce.await(60, TimeUnit.SECONDS);
            List<?> decided = routes.requestBody("direct:decide", List.of(arrival), List.class);
            disputes.add(((Decided) decided.get(0)).decision().dispute());
        }
        return null;
    }

    /** The sample's canonical report, about the quarrel with this number, which has days of its own. */
    private static Arrival arrival(String connector, String sample, int quarrel) throws Exception {
        JsonNode expected = JSON.readTree(Path.of("connectors", connector, "samples", sample).toFile());
        String number = connector + "-" + quarrel;
        String canonical = Samples.otherMatter(expected.get("canonical").toString(), String.valueOf(quarrel)).replace(expected.at("/canonical/sourceRecordNo").asText(), number)
                .replace("2025-06-03T", LocalDate.of(2015, 1, 1).plusDays(2L * quarrel) + "T").replace("2025-06-04T", LocalDate.of(2015, 1, 2).plusDays(2L * quarrel) + "T");
        byte[] json = canonical.getBytes(StandardCharsets.UTF_8);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(json);
        return new Arrival("race-" + number, connector, Instant.parse("2025-06-04T10:00:00Z"), "none", number, null, hash, json, List.of(), json, null, hash,
                "application/json", null, null, 0);
    }
}
