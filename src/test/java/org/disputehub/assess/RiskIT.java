package org.disputehub.assess;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.disputehub.flow.CountyClient;
import org.disputehub.flow.RunningHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Reports through the real doors: what counties, owners of registers and the city centre see of a dispute's risk. */
@ExtendWith(OutputCaptureExtension.class)
class RiskIT {

    private static final RiskHub RISK = new RiskHub();

    @RegisterExtension
    static final RunningHub HUB = RISK.hub;

    private static final WireMockServer OWNER = new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @AfterAll
    static void stop() {
        OWNER.stop();
    }

    @Test
    void theReleasedFatherWithAnEarlierNoticeIsAtLeastOrangeWithWorkNoticesToHisCountyAndToWhoAnswersForHim(CapturedOutput log) throws Exception {
        String id = RiskHub.idNo();
        RISK.activate("key-persons", RISK.stage("key-persons", "action,id,name,idNo,division,category,owner\nadd,KP-90001,赵虚拟," + id + ",410603001,刑满释放人员,410600-SFJ\n").json().get("version").asInt());
        try (CountyClient county = new CountyClient(HUB.brokerPort(), "410603", HUB.key("410603"));
             CountyClient owner = new CountyClient(HUB.brokerPort(), "410600-SFJ", HUB.key("410600-SFJ"), "notices.410600-SFJ")) {
            String earlier = RISK.dispute(RISK.call("赵虚拟（" + id + "）在单位门口扬言要打死他。", ""));
            String dispute = RISK.dispute(RISK.call("前夫赵虚拟（" + id + "）上门索要女儿抚养权，言语激烈，称活不下去就同归于尽。", ""));
            assertThat(dispute).isNotEqualTo(earlier);

            JsonNode order = RiskHub.told(county, event -> event.get("subject").asText().equals(dispute));
            assertThat(order.get("type").asText()).endsWith("workorder.dispatched.v1");
            assertThat(order.at("/data/risk/level").asText()).isIn("ORANGE", "RED");
            assertThat(order.at("/data/risk/leader/zh").asText()).contains("县（区）");
            assertThat(order.at("/data/risk/why").findValuesAsText("code")).contains("KEY_PERSON:刑满释放人员", "EARLIER_NOTICE", "KNOWN_PERSON_AND_FORMER_SPOUSE", "EXTREME_WORDS");

            JsonNode notice = RiskHub.told(county, event -> event.get("subject").asText().equals(dispute) && event.at("/data/document").asText().equals("WORK_NOTICE"));
            String pdf = notice.at("/data/links/pdf").asText();
            assertThat(text(HUB.get("410603", pdf).body())).contains("工作提示单", "山城区", "赵虚拟", "抚养权");
            assertThat(HUB.get("410611", pdf).status()).as("another county").isEqualTo(404);

            JsonNode toOwner = RiskHub.told(owner, event -> event.get("subject").asText().equals(dispute) && event.at("/data/document").asText().equals("WORK_NOTICE"));
            assertThat(toOwner.at("/data/entry").asText()).isEqualTo("KP-90001");
            assertThat(toOwner.toString()).doesNotContain("赵虚拟", id);
            assertThat(HUB.get("410600-SFJ", toOwner.at("/data/links/html").asText()).text()).contains("市司法局", "KP-90001").doesNotContain("赵虚拟", id, "抚养权");
            assertThat(HUB.get("410600-GAJ", toOwner.at("/data/links/html").asText()).status()).as("another owner").isEqualTo(404);
            assertThat(HUB.get("viewer", "/api/v1/warnings?county=410603").json().findValuesAsText("dispute")).contains(dispute, earlier);
            assertThat(log.getAll()).doesNotContain("赵虚拟", id);
        }
    }

    @Test
    void aRepeatWithoutThreatsLosesNothingAndBringsNoSecondPaper() throws Exception {
        String dispute = RISK.dispute(RISK.call("钱复诉", "15420000001", "样例复诉巷1号", "前夫上门，持刀威胁要砍死她。", ""));
        int papers = HUB.get("viewer", "/api/v1/notices?dispute=" + dispute).json().size();
        String again = RISK.dispute(RISK.call("钱复诉", "15420000001", "样例复诉巷1号", "前夫又上门索要女儿抚养权。", ""));

        assertThat(again).isEqualTo(dispute);
        assertThat(RISK.risk(dispute).get("level").asText()).isEqualTo("RED");
        List<String> parts = RISK.risk(dispute).at("/assessments").findValuesAsText("code");
        assertThat(parts).contains("WEAPON", "REPEAT");
        assertThat(papers).isEqualTo(3);
        assertThat(HUB.get("viewer", "/api/v1/notices?dispute=" + dispute).json()).hasSize(papers);
    }

    @Test
    void aRegisterThatDoesNotAnswerHoldsNobodyUpAndALateRedIsAnAlert() throws Exception {
        OWNER.start();
        OWNER.stubFor(any(anyUrl()).willReturn(okJson("{\"data\":[{\"bh\":\"Z-1\",\"lb\":\"扬言报复人员\"}]}").withFixedDelay(60_000)));
        RISK.ask("police-persons", OWNER.baseUrl());
        try (CountyClient county = new CountyClient(HUB.brokerPort(), "410603", HUB.key("410603"))) {
            String dispute = RISK.dispute(RISK.call("前夫扬言要打死她。", ""));
            JsonNode order = RiskHub.told(county, event -> event.get("subject").asText().equals(dispute));
            assertThat(order.at("/data/risk/provisional").asBoolean()).isTrue();
            assertThat(order.at("/data/risk/level").asText()).isEqualTo("ORANGE");
            assertThat(HUB.get("viewer", "/api/v1/warnings?provisional=true").json().findValuesAsText("dispute")).contains(dispute);

            OWNER.resetAll();
            OWNER.stubFor(any(anyUrl()).willReturn(okJson("{\"data\":[{\"bh\":\"Z-1\",\"lb\":\"扬言报复人员\"}]}")));
            await().atMost(Duration.ofSeconds(30)).until(() -> !RISK.risk(dispute).get("provisional").asBoolean());
            JsonNode alert = RiskHub.told(county, event -> event.get("type").asText().endsWith("risk.upgraded.v1") && event.get("subject").asText().equals(dispute));
            assertThat(alert.at("/data/cause").asText()).isEqualTo("LOOKUP");
            assertThat(alert.at("/data/risk/level").asText()).isEqualTo("RED");
            assertThat(alert.at("/data/risk/provisional").asBoolean()).isFalse();
        } finally {
            RISK.forget("police-persons");
        }
    }

    @Test
    void aCountyRaisesAtOnceAndLowersOnlyByAPersonAfterAVisit() throws Exception {
        String dispute = RISK.dispute(RISK.call("邻居家空调滴水。", ""));
        assertThat(RISK.risk(dispute).get("level").asText()).isEqualTo("BLUE");
        try (CountyClient county = new CountyClient(HUB.brokerPort(), "410603", HUB.key("410603"))) {
            RISK.say(dispute, "RISK_CHANGED", "\"level\":\"ORANGE\"");
            JsonNode alert = RiskHub.told(county, event -> event.get("type").asText().endsWith("risk.upgraded.v1") && event.get("subject").asText().equals(dispute));
            assertThat(alert.at("/data/cause").asText()).isEqualTo("COUNTY");
            assertThat(alert.at("/data/from").asText()).isEqualTo("BLUE");

            RISK.say(dispute, "RISK_CHANGED", "\"level\":\"YELLOW\"");
            assertThat(RISK.risk(dispute).get("level").asText()).as("a request only").isEqualTo("ORANGE");
            assertThat(HUB.get("viewer", "/api/v1/risk-claims").json().findValuesAsText("dispute")).contains(dispute);
            String lower = "{\"level\":\"YELLOW\",\"reason\":\"双方已签协议，情绪平稳，走访核实\"}";
            assertThat(HUB.act("operator", "/api/v1/disputes/" + dispute + "/risk", lower).status()).as("nobody has visited").isEqualTo(409);
            for (String event : List.of("SIGNED", "REPLIED", "RESOLVED")) {
                RISK.say(dispute, event, "\"text\":\"已处理\"");
            }
            RISK.say(dispute, "VISITED", "\"result\":\"SATISFIED\",\"method\":\"ON_SITE\"");
            RunningHub.Answer answer = HUB.act("operator", "/api/v1/disputes/" + dispute + "/risk", lower);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            JsonNode lowered = RiskHub.told(county, event -> event.get("type").asText().endsWith("risk.downgraded.v1"));
            assertThat(lowered.at("/data/risk/level").asText()).isEqualTo("YELLOW");
            assertThat(RISK.risk(dispute).at("/assessments").findValuesAsText("by")).contains("operator");
            assertThat(HUB.act("viewer", "/api/v1/disputes/" + dispute + "/risk", lower).status()).isEqualTo(403);
        }
    }

    @Test
    void aRegistersVersionSaysWhatItWouldRaiseAndRaisesItOnceItIsActive() throws Exception {
        String id = RiskHub.idNo();
        String dispute = RISK.dispute(RISK.call("前夫周虚拟身份证" + id + "上门吵闹辱骂，酒后推搡打人。", ""));
        String before = RISK.risk(dispute).get("level").asText();
        int version = RISK.stage("key-persons", "action,id,name,idNo,division,category,owner\nadd,KP-90002,周虚拟," + id + ",410603001,扬言报复人员,410600-GAJ\n").json().get("version").asInt();
        JsonNode effect = HUB.get("operator", "/api/v1/registers/key-persons/versions/" + version + "/difference").json().get("effect");
        assertThat(effect.properties()).as(before + " " + effect).isNotEmpty();
        RISK.activate("key-persons", version);
        await().atMost(Duration.ofSeconds(15)).until(() -> !RISK.risk(dispute).get("level").asText().equals(before));
        assertThat(RISK.risk(dispute).at("/assessments").findValuesAsText("cause")).contains("SWEEP");
        assertThat(HUB.get("viewer", "/actuator/prometheus").text()).contains("hub_disputes_level", "hub_assess_seconds");
    }

    @Test
    void otherRulesCountForOpenDisputesToo() {
        String dispute = RISK.dispute(RISK.call("有人醉酒后在楼道里大声喧哗。", ""));
        String before = RISK.risk(dispute).get("level").asText();
        String rules = RISK.home.text("routes/policies/risk.yaml");
        RISK.home.put("routes/policies/risk.yaml", rules.replace("DRUNK: { points: 6", "DRUNK: { points: 60").replace("state: { zh: 当事人状态, en: state of those involved, cap: 20 }", "state: { zh: 当事人状态, en: state of those involved, cap: 99 }"));
        await().atMost(Duration.ofSeconds(15)).until(() -> !RISK.risk(dispute).get("level").asText().equals(before));
        RISK.home.put("routes/policies/risk.yaml", rules);
        assertThat(before).isEqualTo("BLUE");
    }

    @Test
    void aReportThatIsOnlyTriedIsScoredToo() {
        JsonNode tried = RISK.call("前夫持刀威胁要砍死她。", "?dryRun=true").json();
        assertThat(tried.at("/risk/level").asText()).isEqualTo("RED");
        assertThat(tried.at("/risk/leader/code").asText()).isEqualTo("COUNTY_PRINCIPAL");
    }

    /** Eight quiet weeks, then nine disputes about wages in one town on one day. */
    @Test
    void whereDisputesOfOneKindPileUpTheCityCentreHearsOnce() throws Exception {
        JdbcTemplate database = HUB.context().getBean(JdbcTemplate.class);
        try (CountyClient city = new CountyClient(HUB.brokerPort(), "city", HUB.key("city"), "supervision.city")) {
            database.update("""
                    insert into dispute (id, county, state, category, opened_at, changed_at)
                    select 'T' || n, '410622', 'CLOSED', '0701', now() - case when n < 9 then n * interval '7 days 1 hour' else n * interval '1 minute' end, now() from generate_series(1, 18) n""");
            database.update("""
                    insert into risk (dispute, level, score, provisional, standing, seen, basis, place, raised_at, raises, assessed_at)
                    select id, 'BLUE', 0, false, '{}', '{}', '', '410622100001', now(), 0, now() from dispute where id like 'T%'""");
            JsonNode raised = RiskHub.told(city, event -> event.get("type").asText().endsWith("hotspot.raised.v1") && event.at("/data/division").asText().startsWith("410622100"));
            assertThat(raised.at("/data/category").asText()).isEqualTo("0701");
            assertThat(HUB.get("viewer", "/api/v1/hotspots").json().findValuesAsText("place")).containsOnlyOnce("410622100001");

            database.update("delete from risk where dispute like 'T%'");
            database.update("update hotspot set seen_at = seen_at - interval '2 days'");
            JsonNode over = RiskHub.told(city, event -> event.at("/data/place").asText().equals("410622100001"));
            assertThat(over.get("type").asText()).endsWith("hotspot.over.v1");
        } finally {
            database.update("delete from risk where dispute like 'T%'");
            database.update("delete from dispute where id like 'T%'");
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
