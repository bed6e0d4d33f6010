package org.disputehub.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.disputehub.external.ExternalBroker;
import org.disputehub.flow.Samples;
import org.disputehub.integrate.OwnHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Two packaged hubs on one database and one broker, alike in their home and in nodes.key: together they do everything once, and either goes on with what the other one held. */
class TwoHubsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PUSHED = "410611";
    private static final String FETCHES = "410622";
    private static final int CONCURRENT = 4;
    private static final int ORDERS = 40;

    @TempDir
    Path folder;

    private final SlowCounty county = new SlowCounty(Duration.ofMillis(250));
    private final List<String> fetched = new ArrayList<>();
    private final OwnHome home = home();
    private ExternalBroker broker;
    private EmbeddedPostgres database;
    private JdbcTemplate sql;
    private HubProcess one;
    private HubProcess other;

    private OwnHome home() {
        OwnHome shipped = new OwnHome("hotline-12345");
        return shipped.put("connectors/county-410611/connector.yaml", "id: county-410611\nname: 淇滨区\nkind: county\ndelivery: webhook\nwebhook: {url: '" + county.url()
                        + "', timeout: 3s, concurrent: " + CONCURRENT + "}\n")
                .put("connectors/county-410622/connector.yaml", "id: county-410622\nname: 淇县\nkind: county\ndelivery: pull\n")
                .put("routes/policies/deadlines.yaml", shipped.text("routes/policies/deadlines.yaml").replace("within: 4h", "within: 12s"));
    }

    @BeforeEach
    void start() throws Exception {
        broker = new ExternalBroker(folder.resolve("broker"));
        broker.start();
        database = EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("full_page_writes", "on").setServerConfig("synchronous_commit", "on").start();
        sql = new JdbcTemplate(database.getPostgresDatabase());
        one = start("one");
        Files.createDirectories(folder.resolve("other/data/keys"));
        Files.copy(one.data.resolve("keys/nodes.key"), folder.resolve("other/data/keys/nodes.key"));
        other = start("other");
    }

    private HubProcess start(String name) throws Exception {
        HubProcess hub = new HubProcess(Files.createDirectories(folder.resolve(name)));
        hub.start("--hub.home=" + home.folder(), "--hub.broker.url=tcp://127.0.0.1:" + broker.port, "--hub.broker.user=" + ExternalBroker.USER, "--hub.broker.password=" + ExternalBroker.PASSWORD,
                "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"), "--spring.datasource.username=postgres", "--spring.datasource.password=postgres");
        return hub;
    }

    @AfterEach
    void stop() throws Exception {
        one.stop();
        other.stop();
        county.close();
        broker.stop();
        database.close();
    }

    @Test
    void eachMessageGoesOnceEachDeadlineFiresOnceAndTheOtherTakesOverFromOneThatIsKilled() throws Exception {
        Set<String> disputes = new HashSet<>(report("first", one, other));
        untilReminded(disputes, one, other);
        assertThat(county.ids()).as("posted once, whichever node it was").doesNotHaveDuplicates();

        Set<String> more = new HashSet<>(report("second", one, other));
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(10)).until(() -> held(PUSHED) > CONCURRENT);
        List<String> leased = fetch(one);
        one.kill();
        for (String id : leased) {
            assertThat(acknowledge(other, id)).isEqualTo(204);
        }
        more.addAll(report("third", other, other));
        untilReminded(more, other, other);
        int again = county.ids().size() - new HashSet<>(county.ids()).size();
        assertThat(again).as("what was on its way from the killed node alone").isBetween(0, CONCURRENT);

        Webhook signed = new Webhook(one.key("webhook-" + PUSHED));
        for (SlowCounty.Post post : county.posts()) {
            signed.verify(post.body(), post.headers());
        }
        disputes.addAll(more);
        assertThat(fetched).as("leased by one node, acknowledged at the other").doesNotHaveDuplicates();
        assertThat(sql.queryForList("select message_id from delivery where receiver = ?", String.class, FETCHES)).containsExactlyInAnyOrderElementsOf(fetched);
        assertThat(sql.queryForList("select message_id from delivery where receiver = ?", String.class, PUSHED)).containsExactlyInAnyOrderElementsOf(new HashSet<>(county.ids()));
        assertThat(sql.queryForList("select dispute from dispatch where type = 'supervision.issued.v1'", String.class)).as("each missed once").containsExactlyInAnyOrderElementsOf(disputes);
        assertThat(sql.queryForObject("select count(*) from delivery where state <> 'DELIVERED'", Integer.class)).isZero();
    }

    /** Orders for both counties, at both nodes in turn; their disputes. */
    private List<String> report(String round, HubProcess... nodes) throws Exception {
        List<String> receipts = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            String order = Samples.workOrder("TWO-" + round + "-" + i).replace("410611566001", i % 4 < 2 ? "410611566001" : FETCHES + "001001");
            receipts.add(JSON.readTree(nodes[i % 2].post("hotline-12345", "application/json", order.getBytes(StandardCharsets.UTF_8)).body()).get("receipt").asText());
        }
        List<String> disputes = new ArrayList<>();
        for (String receipt : receipts) {
            disputes.add(other.decided("hotline-12345", receipt).get("dispute").asText());
        }
        return disputes;
    }

    /** Until both counties have everything, the reminder that nothing was signed in time too. What is fetched at one node is acknowledged at the other. */
    private void untilReminded(Set<String> disputes, HubProcess first, HubProcess second) {
        Awaitility.await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(300)).until(() -> {
            for (String id : fetch(first)) {
                assertThat(acknowledge(second, id)).isEqualTo(204);
            }
            for (String id : fetch(second)) {
                assertThat(acknowledge(first, id)).isEqualTo(204);
            }
            int reminded = sql.queryForObject("select count(distinct dispute) from dispatch where type = 'supervision.issued.v1' and dispute = any(?)", Integer.class, (Object) disputes.toArray(String[]::new));
            return reminded == disputes.size() && sql.queryForObject("select (select count(*) from unsent) + (select count(*) from delivery where state = 'WAITING')", Integer.class) == 0;
        });
    }

    private int held(String receiver) {
        return sql.queryForObject("select count(*) from delivery where receiver = ? and held_by is not null", Integer.class, receiver);
    }

    private List<String> fetch(HubProcess node) throws Exception {
        List<String> ids = new ArrayList<>();
        for (JsonNode message : JSON.readTree(node.get(FETCHES, "/api/v1/counties/" + FETCHES + "/messages?max=20").body())) {
            ids.add(message.get("id").asText());
        }
        fetched.addAll(ids);
        return ids;
    }

    private static int acknowledge(HubProcess node, String id) throws Exception {
        return node.act(FETCHES, "/api/v1/counties/" + FETCHES + "/messages/" + id + "/ack").statusCode();
    }
}
