package org.disputehub.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.RunningHub.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A register's rows: imported, seen, activated whole with a reason, used by the next report, taken back whole. */
@ExtendWith(OutputCaptureExtension.class)
class RegisterVersionsIT {

    private static final String HEAD = "id,name,idNo,phone,division,category\n";
    private static final String ZHANG = "A,张样例,410699190001010114,15400000001,410603001,刑满释放人员\n";
    private static final String LI = "B,李虚构,410699190001010229,15400000002,410603001,吸毒人员\n";
    private static final String REPORT = "{'narrative':'双方争执','parties':[{'name':'张样例','idNo':'410699190001010114'},{'name':'李虚构','idNo':'410699190001010229'}]}";

    private static final RegisterHub REGISTERS = new RegisterHub().register("key-persons", RegisterHub.PERSONS).register("lexicon-l1", RegisterHub.WORDS);

    @RegisterExtension
    static final RunningHub HUB = REGISTERS.hub;

    @Test
    void aVersionIsImportedSeenActivatedUsedAndTakenBack() throws Exception {
        REGISTERS.run("reg-flow", register("reg-flow"));
        Answer first = REGISTERS.upload("operator", "reg-flow", "whole", HEAD + ZHANG);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.response().headers().firstValue("Location")).contains("/api/v1/registers/reg-flow/versions/1");
        assertThat(first.json().get("added").asInt()).isEqualTo(1);
        assertThat(hits("reg-flow")).isEmpty();
        assertThat(HUB.act("operator", "/api/v1/registers/reg-flow/versions/1/activate").status()).as("no reason").isEqualTo(400);
        assertThat(REGISTERS.activate("reg-flow", 1, "").json().get("rows").asInt()).isEqualTo(1);
        assertThat(hits("reg-flow")).containsExactly("A");
        assertThat(REGISTERS.recognise(REPORT).versions()).containsEntry("reg-flow", "1");

        Answer change = REGISTERS.upload("operator", "reg-flow", "change", "action,id,name,idNo,category\nadd,B,李虚构,410699190001010229,吸毒人员\nchange,A,张样例,410699190001010114,社区矫正对象\n");
        assertThat(change.json().get("added").asInt() + "+" + change.json().get("changed").asInt()).isEqualTo("1+1");
        assertThat(REGISTERS.activate("reg-flow", 2, "").status()).isEqualTo(200);
        assertThat(hits("reg-flow")).containsExactlyInAnyOrder("A", "B");
        assertThat(REGISTERS.restore("reg-flow").json().get("active").asInt()).isEqualTo(1);
        assertThat(hits("reg-flow")).containsExactly("A");
        assertThat(REGISTERS.restore("reg-flow").status()).as("there is none before the first").isEqualTo(409);
        JsonNode versions = HUB.get("viewer", "/api/v1/registers/reg-flow/versions").json();
        assertThat(versions.findValuesAsText("state")).containsExactly("TAKEN_BACK", "ACTIVE");
        assertThat(versions.get(1).get("reason").asText()).isEqualTo("导入有误");
    }

    @Test
    void rowsWithFaultsAreLeftOutOnlyByWhoKnowsOfThem() throws Exception {
        REGISTERS.run("reg-faults", register("reg-faults"));
        Answer import1 = REGISTERS.upload("operator", "reg-faults", "whole", HEAD + ZHANG + "B,李虚构,410699190001010220,,,吸毒人员\n");
        assertThat(import1.json().at("/errors/0").toString()).contains("\"row\":3", "\"column\":\"idNo\"", "ID_NO_BAD").doesNotContain("410699", "李虚构");
        assertThat(REGISTERS.activate("reg-faults", 1, "").status()).isEqualTo(409);
        assertThat(REGISTERS.activate("reg-faults", 1, "&faults=1").status()).isEqualTo(200);
    }

    @Test
    void aVersionIsNotActivatedOverAnotherThanItWasComparedWith() throws Exception {
        REGISTERS.run("reg-race", register("reg-race"));
        REGISTERS.upload("operator", "reg-race", "whole", HEAD + ZHANG);
        REGISTERS.upload("operator", "reg-race", "whole", HEAD + LI);
        assertThat(REGISTERS.activate("reg-race", 1, "").status()).isEqualTo(200);
        Answer late = REGISTERS.activate("reg-race", 2, "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("type").asText()).isEqualTo("/problems/conflict");
    }

    @Test
    void viewersSeeNumbersOperatorsMaskedValuesAndPlainOnesOnlyNoted(CapturedOutput log) throws Exception {
        REGISTERS.run("reg-seen", register("reg-seen"));
        REGISTERS.upload("operator", "reg-seen", "whole", HEAD + ZHANG);
        String difference = "/api/v1/registers/reg-seen/versions/1/difference";
        assertThat(HUB.get("viewer", difference + "?values=true").text()).contains("\"id\":\"A\"", "ADDED", "idNo").doesNotContain("张样例", "410699", "15400000001", "张**");
        assertThat(HUB.get("operator", difference).text()).contains("张**", "410699************", "**********0001").doesNotContain("张样例", "410699190001010114", "15400000001");
        assertThat(log.getOut()).doesNotContain("read values");
        assertThat(HUB.get("operator", difference + "?values=true").text()).contains("张样例", "410699190001010114");
        assertThat(log.getOut()).contains("operator read values of version 1 of register reg-seen");
        assertThat(REGISTERS.upload("viewer", "reg-seen", "whole", HEAD + ZHANG).status()).isEqualTo(403);
        assertThat(HUB.act("viewer", "/api/v1/registers/reg-seen/restore?reason=x").status()).isEqualTo(403);
    }

    @Test
    void nothingThatSaysWhoSomebodyIsStandsInTheDatabaseOrTheLog(CapturedOutput log) throws Exception {
        REGISTERS.run("reg-secret", register("reg-secret"));
        REGISTERS.use("reg-secret", HEAD + ZHANG + LI);
        assertThat(hits("reg-secret")).hasSize(2);
        for (String table : List.of("lookup_key", "lookup_register", "lookup_version", "lookup_rows", "lookup_change")) {
            String everything = REGISTERS.database().queryForList("select t::text || coalesce((select string_agg(encode(sealed, 'escape'), '') from lookup_rows), '') from " + table + " t", String.class).toString();
            assertThat(everything).doesNotContain("张样例", "410699190001010114", "15400000001", "刑满释放人员");
        }
        assertThat(log.getAll()).doesNotContain("张样例", "410699190001010114", "15400000001");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(HUB.data().resolve("keys/registers")))).isEqualTo("rw-------");
    }

    @Test
    void noReportEverSeesTwoVersions() throws Exception {
        REGISTERS.run("reg-mixed", register("reg-mixed"));
        String even = HEAD + "A0,张样例,410699190001010114,,,偶\nB0,李虚构,410699190001010229,,,偶\n";
        String odd = HEAD + "A1,张样例,410699190001010114,,,奇\nB1,李虚构,410699190001010229,,,奇\n";
        REGISTERS.use("reg-mixed", even);
        AtomicBoolean over = new AtomicBoolean();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        ExecutorService readers = Executors.newFixedThreadPool(3);
        List<Future<?>> reading = java.util.stream.IntStream.range(0, 3).<Future<?>>mapToObj(i -> readers.submit(() -> {
            while (!over.get()) {
                Findings findings = REGISTERS.recognise(REPORT);
                Set<String> categories = findings.hits().stream().filter(hit -> hit.register().equals("reg-mixed")).map(Hit::category).collect(Collectors.toSet());
                seen.add(categories + " " + Integer.parseInt(findings.versions().get("reg-mixed")) % 2);
            }
        })).toList();
        for (int i = 0; i < 20; i++) {
            REGISTERS.use("reg-mixed", i % 2 == 0 ? odd : even);
        }
        over.set(true);
        for (Future<?> reader : reading) {
            reader.get();
        }
        readers.shutdown();
        assertThat(seen).containsExactlyInAnyOrder("[偶] 1", "[奇] 0");
        assertThat(HUB.get("viewer", "/api/v1/registers/reg-mixed/versions").text()).contains("\"kept\":false");
    }

    @Test
    void anotherNodesActivationIsSeenSoon() throws Exception {
        REGISTERS.run("reg-nodes", register("reg-nodes"));
        Versions versions = HUB.context().getBean(Versions.class);
        Version staged = versions.stage(REGISTERS.lookups().find("reg-nodes").orElseThrow(), Import.Mode.WHOLE,
                base -> Import.csv(org.disputehub.connector.Lookup.Holds.PERSONS, Import.Mode.WHOLE, base, (HEAD + ZHANG).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), "other");
        versions.activate("reg-nodes", staged.version(), 0, "other", "as another node does, which tells this one nothing");
        await().atMost(Duration.ofSeconds(2)).until(() -> hits("reg-nodes").contains("A"));
    }

    @Test
    void aRegisterThatIsPausedIsNotAsked() throws Exception {
        REGISTERS.run("reg-paused", register("reg-paused"));
        REGISTERS.use("reg-paused", HEAD + ZHANG);
        HUB.act("operator", "/api/v1/connectors/reg-paused/pause");
        assertThat(REGISTERS.recognise(REPORT).notAsked()).contains("reg-paused");
        assertThat(hits("reg-paused")).isEmpty();
        HUB.act("operator", "/api/v1/connectors/reg-paused/resume");
        assertThat(hits("reg-paused")).containsExactly("A");
    }

    @Test
    void aRegisterIsNoSource() {
        assertThat(HUB.get("viewer", "/api/v1/connectors/key-persons").json().get("kind").asText()).isEqualTo("lookup");
        assertThat(HUB.data().resolve("keys/key-persons")).doesNotExist();
        assertThat(HUB.get("operator", "/api/v1/partner/connectors").text()).doesNotContain("key-persons");
        assertThat(HUB.get("viewer", "/api/v1/registers").json().findValuesAsText("id")).contains("key-persons", "lexicon-l1");
        assertThat(HUB.get("viewer", "/api/v1/registers/none/versions").status()).isEqualTo(404);
    }

    @Test
    void theWordsOfALexiconAreUsedAtOnceToo() {
        REGISTERS.use("lexicon-l1", "id,term,category\nL,同归于尽,极端言行\n");
        assertThat(REGISTERS.recognise("{'narrative':'同歸於盡'}").hits()).extracting(Hit::entry).containsExactly("L");
        assertThat(HUB.context().getBean(Registers.class).entry("lexicon-l1", "L")).contains(new Entry("L", "极端言行", null, null, null));
    }

    @Test
    void theFilesOfARegisterMayBeChangedWhileTheHubRuns() {
        String yaml = register("reg-hot");
        REGISTERS.home.put("connectors/reg-hot/rows.csv", HEAD + ZHANG);
        REGISTERS.register("reg-hot", yaml);
        await().atMost(Duration.ofSeconds(10)).until(() -> hits("reg-hot").contains("A"));
        REGISTERS.register("reg-hot", yaml + "  metres: 5\n");
        await().atMost(Duration.ofSeconds(10)).until(() -> HUB.get("viewer", "/api/v1/connectors/reg-hot").text().contains("belongs to a register that holds places"));
        assertThat(hits("reg-hot")).containsExactly("A");
        REGISTERS.home.delete("connectors/reg-hot");
        await().atMost(Duration.ofSeconds(10)).until(() -> REGISTERS.recognise(REPORT).versions().get("reg-hot") == null);
    }

    private static String register(String id) {
        return RegisterHub.PERSONS.replace("key-persons", id);
    }

    private static List<String> hits(String register) {
        Map<String, List<String>> byRegister = REGISTERS.recognise(REPORT).hits().stream().collect(Collectors.groupingBy(Hit::register, Collectors.mapping(Hit::entry, Collectors.toList())));
        return byRegister.getOrDefault(register, List.of());
    }
}
