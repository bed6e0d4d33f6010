package org.disputehub.transport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows of the source's own database: flagged when their report is on disk, with the receipt. */
class TableIT {

    private static final String ID = "civil-affairs-table";
    private static EmbeddedPostgres exchange;
    private static JdbcTemplate source;

    @RegisterExtension
    static final TransportHub HUB = TransportHub.shared();

    @BeforeAll
    static void start() throws Exception {
        exchange = EmbeddedPostgres.start();
        source = new JdbcTemplate(exchange.getPostgresDatabase());
        source.execute("create table case_out (id bigserial primary key, biz_no text, event_name text, event_type text, event_scale text, area_code text, parties jsonb,"
                + " summary text, changed_at timestamp, people integer, sent_flag char(1) not null default '0', receipt text)");
        HUB.secret("civil-affairs-exchange", "postgres");
        HUB.run(ID, TransportHub.example(ID, Map.of("jdbc:postgresql://exchange.example/exchange", exchange.getJdbcUrl("postgres", "postgres"), "user: hub", "user: postgres")));
    }

    @AfterAll
    static void stop() throws IOException {
        HUB.remove(ID);
        exchange.close();
    }

    @Test
    void aRowIsAReportAndIsFlaggedWithItsReceipt() {
        insert("T1-1", "0102");
        insert("T1-2", "0102");
        TransportHub.eventually(() -> flags("T1-"), flags -> flags.equals(List.of("1", "1")));
        TransportHub.eventually(() -> HUB.records(ID), records -> records.containsAll(List.of("T1-1", "T1-2")));
        String receipt = source.queryForObject("select receipt from case_out where biz_no = 'T1-1'", String.class);
        assertThat(HUB.hub.outcome(ID, receipt).path("outcome").asText()).isEqualTo("NEW_DISPUTE");
        assertThat(HUB.outcomes(ID, "T1-")).hasSize(2);
    }

    @Test
    void columnsKeepTheirNamesAndKinds() {
        source.update("insert into case_out (biz_no, event_name, event_type, event_scale, area_code, parties, summary, changed_at, people)"
                + " values ('T2-1', '纠纷', '0102', '01', '410603001001', '[{\"role\":\"申请人\",\"name\":\"孙假设\"}]', '申请协调', '2025-06-10 23:30:00', 3)");
        TransportHub.eventually(() -> flags("T2-"), flags -> flags.equals(List.of("1")));
        TransportHub.eventually(() -> HUB.records(ID), records -> records.contains("T2-1"));
        String raw = HUB.database().queryForObject("select convert_from(raw, 'UTF8') from report where source_ref = 'T2-1'", String.class);
        assertThat(raw).contains("\"updateTime\":\"2025-06-10 23:30:00\"", "\"people\":3", "\"partyList\":[{\"name\":\"孙假设\",\"role\":\"申请人\"}]");
    }

    @Test
    void aRowThatIsNoReportIsInQuarantineAndFlaggedSo() {
        insert("", "0102");
        insert("T3-2", "0102");
        TransportHub.eventually(() -> flags("T3-"), flags -> flags.equals(List.of("1")));
        TransportHub.eventually(() -> flags(""), flags -> flags.contains("E"));
        String receipt = source.queryForObject("select receipt from case_out where sent_flag = 'E'", String.class);
        TransportHub.eventually(() -> HUB.quarantine().toString(), quarantine -> quarantine.contains(receipt));
    }

    @Test
    void whileTheHubTakesNothingARowKeepsItsFlag() throws Exception {
        CamelContext camel = HUB.hub.context().getBean(CamelContext.class);
        camel.getRouteController().stopRoute("intake-" + ID);
        try {
            insert("T4-1", "0102");
            TransportHub.eventually(() -> HUB.hub.get("viewer", "/actuator/prometheus").text(), metrics -> metrics.contains("hub_intake_seconds_count{connector=\"" + ID + "\",status=\"503\"}"));
            assertThat(flags("T4-")).containsExactly("0");
        } finally {
            camel.getRouteController().startRoute("intake-" + ID);
        }
        TransportHub.eventually(() -> flags("T4-"), flags -> flags.equals(List.of("1")));
        TransportHub.eventually(() -> HUB.outcomes(ID, "T4-"), outcomes -> outcomes.equals(List.of("NEW_DISPUTE")));
    }

    @Test
    void aRowThatCouldNotBeFlaggedComesAgainAndIsADuplicate() {
        source.execute("create function no_flag() returns trigger language plpgsql as $$ begin raise exception 'read only today'; end $$");
        source.execute("create trigger no_flag before update on case_out for each row when (old.biz_no like 'T5%') execute function no_flag()");
        insert("T5-1", "0102");
        TransportHub.eventually(() -> HUB.outcomes(ID, "T5-"), outcomes -> outcomes.size() > 1 || HUB.hub.get("viewer", "/actuator/prometheus").text().contains("hub_intake_seconds_count{connector=\"" + ID + "\",status=\"200\"}"));
        assertThat(flags("T5-")).containsExactly("0");
        source.execute("drop trigger no_flag on case_out");
        TransportHub.eventually(() -> flags("T5-"), flags -> flags.equals(List.of("1")));
        assertThat(HUB.outcomes(ID, "T5-")).filteredOn("NEW_DISPUTE"::equals).hasSize(1);
    }

    private static void insert(String number, String type) {
        source.update("insert into case_out (biz_no, event_name, event_type, event_scale, area_code, parties, summary, changed_at)"
                + " values (?, '抚养费纠纷', ?, '01', '410603001001', '[]', '申请协调抚养费', '2025-06-10 10:00:00')", number, type);
    }

    private static List<String> flags(String number) {
        return source.queryForList("select sent_flag from case_out where biz_no like ? order by id", String.class, number + "%");
    }
}
