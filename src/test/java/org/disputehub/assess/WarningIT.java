package org.disputehub.assess;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.disputehub.flow.CountyClient;
import org.disputehub.flow.RunningHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Duration;
import java.util.List;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** 动态预警: what is said when something changes about a dispute, and what it costs to look. */
class WarningIT {

    private static final RiskHub RISK = new RiskHub();

    @RegisterExtension
    static final RunningHub HUB = RISK.hub;

    private static final WireMockServer OWNER = new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @AfterAll
    static void stop() {
        OWNER.stop();
    }

    @Test
    void aNoticeFromBeforeTheHubThatTheRegisterKnowsOfMakesCalmWordsOrange() throws Exception {
        String id = RiskHub.idNo();
        RISK.activate("key-persons", RISK.stage("key-persons", "操作,编号,姓名,身份证号,区划,类别,责任单位,曾发工作提示单\n新增,KP-91001,赵旧案," + id + ",410603001,刑满释放人员,410600-SFJ,1\n").json().get("version").asInt());
        try (CountyClient county = new CountyClient(HUB.brokerPort(), "410603", HUB.key("410603"))) {
            String dispute = RISK.dispute(RISK.call("前夫赵旧案（" + id + "）来接女儿，双方为探视时间争吵。", ""));

            JsonNode order = RiskHub.told(county, event -> event.get("subject").asText().equals(dispute));
            assertThat(order.at("/data/risk/level").asText()).isIn("ORANGE", "RED");
            assertThat(order.at("/data/risk/why").findValuesAsText("code")).contains("EARLIER_NOTICE", "KNOWN_PERSON_AND_FORMER_SPOUSE");
            assertThat(RiskHub.told(county, event -> event.get("subject").asText().equals(dispute) && event.at("/data/document").asText().equals("WORK_NOTICE")).at("/data/level").asText())
                    .isEqualTo(order.at("/data/risk/level").asText());
        }
    }

    @Test
    void aCountyHearsThatAProvisionalLevelStandsThoughItDoesNotRise() throws Exception {
        OWNER.start();
        OWNER.stubFor(any(anyUrl()).willReturn(okJson("{\"data\":[]}").withFixedDelay(60_000)));
        RISK.ask("slow-persons", OWNER.baseUrl());
        try (CountyClient county = new CountyClient(HUB.brokerPort(), "410603", HUB.key("410603"))) {
            String dispute = RISK.dispute(RISK.call("楼下商铺油烟太大。", ""));
            assertThat(RiskHub.told(county, event -> event.get("subject").asText().equals(dispute)).at("/data/risk/provisional").asBoolean()).isTrue();

            OWNER.resetAll();
            OWNER.stubFor(any(anyUrl()).willReturn(okJson("{\"data\":[]}")));
            JsonNode stands = RiskHub.told(county, event -> event.get("subject").asText().equals(dispute));
            assertThat(stands.get("type").asText()).endsWith("risk.assessed.v1");
            assertThat(stands.at("/data/cause").asText()).isEqualTo("LOOKUP");
            assertThat(stands.at("/data/risk/provisional").asBoolean()).isFalse();
            assertThat(stands.at("/data/risk/level").asText()).isEqualTo("BLUE");
        } finally {
            RISK.forget("slow-persons");
        }
    }

    @Test
    void whatRisesAfterItWasSettledIsVisitedAsItsNewLevelAsks() {
        String dispute = RISK.dispute(RISK.call("邻居家树枝伸过墙来。", ""));
        for (String event : List.of("SIGNED", "REPLIED", "RESOLVED")) {
            RISK.say(dispute, event, "\"text\":\"已处理\"");
        }
        assertThat(visits(dispute).findValuesAsText("methods")).hasSize(1);

        RISK.say(dispute, "RISK_CHANGED", "\"level\":\"RED\"");
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(visits(dispute)).hasSize(2).allSatisfy(visit -> assertThat(visit.get("methods").toString()).isEqualTo("[\"ON_SITE\"]")));
    }

    /** Nine quarrels about noise in one estate within a day; its town is quiet otherwise. */
    @Test
    void whatPilesUpInOneEstateIsSaidOfTheEstateToTheCityCentreAndToItsCounty() throws Exception {
        JdbcTemplate database = HUB.context().getBean(JdbcTemplate.class);
        try (CountyClient city = new CountyClient(HUB.brokerPort(), "city", HUB.key("city"), "supervision.city");
             CountyClient county = new CountyClient(HUB.brokerPort(), "410621", HUB.key("410621"))) {
            database.update("""
                    insert into dispute (id, county, state, category, opened_at, changed_at)
                    select 'E' || n, '410621', 'CLOSED', '0203', now() - case when n < 40 then n * interval '36 hours' else n * interval '1 minute' end, now() from generate_series(1, 48) n""");
            database.update("""
                    insert into risk (dispute, level, score, provisional, standing, seen, basis, place, raised_at, raises, assessed_at)
                    select id, 'BLUE', 0, false, '{}', '{}', '', case when substr(id, 2)::int < 40 then '410621100002' else '410621100001/样例新村' end, now(), 0, now()
                    from dispute where id like 'E%'""");
            JsonNode raised = RiskHub.told(city, event -> event.get("type").asText().endsWith("hotspot.raised.v1") && event.at("/data/division").asText().startsWith("410621"));
            assertThat(raised.at("/data/place").asText()).isEqualTo("410621100001/样例新村");
            assertThat(raised.at("/data/category").asText()).isEqualTo("0203");
            assertThat(RiskHub.told(county, event -> event.get("type").asText().endsWith("hotspot.raised.v1")).at("/data/place")).isEqualTo(raised.at("/data/place"));
            assertThat(HUB.get("viewer", "/api/v1/hotspots").json().findValuesAsText("place")).as("once, not for its town as well").filteredOn(place -> place.startsWith("410621")).hasSize(1);
        } finally {
            database.update("delete from risk where dispute like 'E%'");
            database.update("delete from dispute where id like 'E%'");
        }
    }

    @Test
    void aReportThatNamesManyListedPeopleAsksTheDatabaseNoMoreThanOneThatNamesOne() {
        StringBuilder rows = new StringBuilder("action,id,name,idNo,division,category,owner\n");
        StringBuilder story = new StringBuilder("邻居家空调滴水，在场的有");
        String[] ids = new String[7];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = RiskHub.idNo();
            rows.append("add,KP-92").append(i).append(",例").append((char) ('一' + i)).append("甲,").append(ids[i]).append(",410603001,样例类别,410600-GAJ\n");
            story.append(i == 0 ? "" : ids[i] + "、");
        }
        RISK.activate("key-persons", RISK.stage("key-persons", rows.toString()).json().get("version").asInt());

        long one = statements("楼下打麻将吵得睡不着，在场的有" + ids[0] + "。");
        assertThat(one).isPositive();
        assertThat(statements(story + "。")).isEqualTo(one);
    }

    /** Of the thread that files the report. */
    private static long statements(String story) {
        return Statements.of("insert into source_record", () -> RISK.dispute(RISK.call(story, "")));
    }

    private static JsonNode visits(String dispute) {
        return HUB.get("viewer", "/api/v1/disputes/" + dispute + "/visits").json();
    }
}
