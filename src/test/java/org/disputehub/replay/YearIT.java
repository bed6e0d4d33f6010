package org.disputehub.replay;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.broker.QueueDepth;
import org.disputehub.flow.RunningHub;
import org.disputehub.replay.Format.Item;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The year of the seed at full size: every report of every source in its own format, counties that sign, reply, settle, visit and close, and a clock
 * that is moved from morning to morning. Played once; each test looks at what came of it.
 */
class YearIT {

    private static final Instant FIRST_MORNING = Instant.parse("2025-01-02T00:00:00Z");
    /** Until whatever the last day's reports bring has come. */
    private static final int DAYS_AFTERWARDS = 45;

    @RegisterExtension
    static final RunningHub HUB = hub();

    private static final Map<String, Plan> PLANS = new HashMap<>();
    private static final Map<String, Order> ORDERS = new HashMap<>();
    private static final List<SimulatedCounty> COUNTIES = new ArrayList<>();
    private static int posted;

    /** Nights are not what is tried here: of a year each would score all disputes that are not closed. */
    private static RunningHub hub() {
        RunningHub hub = new RunningHub().with("hub.deadlines-look=20").with("hub.assess.nightly=0 0 0 1 1 *");
        hub.clock().to(FIRST_MORNING);
        return hub;
    }

    @BeforeAll
    static void play() throws Exception {
        for (String code : List.of("410602", "410603", "410611", "410621", "410622", "410671")) {
            COUNTIES.add(new SimulatedCounty(HUB, code, "county." + code, PLANS, ORDERS));
        }
        COUNTIES.add(new SimulatedCounty(HUB, "city", "supervision.city", PLANS, ORDERS));
        Year year = new Year(PLANS);
        ExecutorService sources = Executors.newFixedThreadPool(4);
        for (int day = 0; day < Seed.DAYS + DAYS_AFTERWARDS; day++) {
            Instant morning = FIRST_MORNING.plus(Duration.ofDays(day));
            HUB.clock().to(morning);
            if (day < Seed.DAYS) {
                post(year.day(day), sources);
            }
            untilAllIsQuiet(morning);
        }
        sources.shutdown();
    }

    @AfterAll
    static void close() throws Exception {
        for (SimulatedCounty county : COUNTIES) {
            county.close();
        }
    }

    @Test
    void everyReportIsAccountedFor() {
        assertThat(posted).isEqualTo(24_165);
        Map<String, Map<String, Long>> ledger = ledger();
        for (Seed seed : Seed.YEAR) {
            assertThat(ledger.get(seed.connector())).as(seed.connector()).containsEntry("accepted", (long) seed.received()).containsEntry("routed", (long) seed.dispatched())
                    .containsEntry("merged", (long) seed.repeated() + seed.afterwards()).containsEntry("notADispute", (long) seed.noDispute()).containsEntry("withdrawn", (long) seed.withdrawn())
                    .containsEntry("inHand", 0L).containsEntry("unexplained", 0L);
        }
        assertThat(ORDERS).as("work orders that counties have").hasSize(24_165 - 593);
    }

    @Test
    void eachPoliceCallThatWasNotDispatchedHasItsReason() {
        List<Map<String, Object>> reasons = database().queryForList("""
                select outcome, reason, count(*) as calls from receipt where connector = 'police-110' and outcome <> 'NEW_DISPUTE' group by 1, 2""");
        assertThat(reasons).allSatisfy(one -> assertThat((String) one.get("reason")).isNotBlank());
        assertThat(reasons.stream().mapToLong(one -> (Long) one.get("calls")).sum()).isEqualTo(8_639 - 8_046);
    }

    @Test
    void theSettledRatesComeOutAsTheyWereFedIn() {
        Map<String, long[]> rates = new TreeMap<>();
        for (JsonNode row : HUB.get("viewer", "/api/v1/rates?from=2025-01&to=2026-06").json()) {
            long[] sum = rates.computeIfAbsent(row.get("source").asText(), source -> new long[6]);
            int i = 0;
            for (String rate : List.of("completion", "satisfaction", "visit")) {
                sum[i++] += row.get(rate).get("numerator").asLong();
                sum[i++] += row.get(rate).get("denominator").asLong();
            }
        }
        for (Seed seed : Seed.YEAR) {
            assertThat(rates.get(seed.connector())).as(seed.connector()).startsWith(seed.settled(), seed.dispatched());
        }
        assertThat(rates.values().stream().mapToLong(sum -> sum[2]).sum()).as("satisfied").isEqualTo(said("VISITED SATISFIED"));
        assertThat(rates.values().stream().mapToLong(sum -> sum[3]).sum()).as("answered").isEqualTo(said("VISITED SATISFIED") + said("VISITED UNSATISFIED"));
        assertThat(rates.values().stream().mapToLong(sum -> sum[4]).sum()).as("visited").isEqualTo(said("VISITED SATISFIED") + said("VISITED UNSATISFIED"));
    }

    @Test
    void everyDeadlineThatShouldHaveFiredDidOnce() {
        Map<String, Integer> expected = new TreeMap<>();
        Map<Order.Stage, Integer> byStage = new HashMap<>();
        ORDERS.forEach((dispute, order) -> order.missed(HUB.clock().instant()).forEach((stage, times) -> {
            expected.put(dispute + " " + stage, times);
            byStage.merge(stage, times, Integer::sum);
        }));
        Map<String, Integer> fired = new TreeMap<>();
        database().query("select dispute, stage, count(*) from deadline where fired_at is not null group by 1, 2", row -> {
            fired.put(row.getString(1) + " " + row.getString(2), row.getInt(3));
        });
        assertThat(byStage).allSatisfy((stage, times) -> assertThat(times).isPositive()).hasSize(4);
        assertThat(fired).isEqualTo(expected);
        assertThat(database().queryForObject("select count(*) from deadline where state = 'SUPERSEDED' or next_at <= ?", Integer.class, java.sql.Timestamp.from(HUB.clock().instant()))).isZero();
        assertThat(received("supervision.issued.v1")).as("reminders to the county, orders to it and the city centre").isEqualTo(byStage.get(Order.Stage.SIGN_SUPERVISION)
                + byStage.get(Order.Stage.REPLY_SUPERVISION) + 2 * byStage.get(Order.Stage.ESCALATED_SUPERVISION));
        assertThat(received("handling.escalated.v1")).isEqualTo(2 * byStage.get(Order.Stage.ESCALATED_HANDLING));
    }

    private static void post(Map<String, List<Item>> day, ExecutorService sources) throws Exception {
        List<Future<RunningHub.Answer>> answers = new ArrayList<>();
        day.forEach((connector, items) -> {
            posted += items.size();
            Format.of(connector, items, HUB.clock().instant()).forEach(message -> answers.add(sources.submit(() -> HUB.post(connector, message.contentType(), message.body()))));
        });
        for (Future<RunningHub.Answer> answer : answers) {
            assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(202);
        }
    }

    /** Nothing is on its way: reports, messages, what counties say to them, and what follows from that. */
    private static void untilAllIsQuiet(Instant morning) throws Exception {
        do {
            Quiet.await(HUB);
            for (SimulatedCounty county : COUNTIES) {
                county.work(morning, HUB.clock().instant());
            }
        } while (!Quiet.is(HUB) || COUNTIES.stream().anyMatch(county -> QueueDepth.of(HUB, county.queueName()) > 0));
    }

    /** Of each source, all days together. */
    private static Map<String, Map<String, Long>> ledger() {
        Map<String, Map<String, Long>> sums = new TreeMap<>();
        LocalDate last = LocalDate.ofInstant(HUB.clock().instant(), ZoneOffset.UTC);
        for (LocalDate from = LocalDate.of(2025, 1, 1); !from.isAfter(last); from = from.plusDays(300)) {
            for (JsonNode row : HUB.get("viewer", "/api/v1/ledger?from=" + from + "&to=" + from.plusDays(299)).json().get("rows")) {
                Map<String, Long> sum = sums.computeIfAbsent(row.get("source").asText(), source -> new TreeMap<>());
                row.fields().forEachRemaining(field -> sum.merge(field.getKey(), field.getValue().asLong(), Long::sum));
            }
        }
        return sums;
    }

    private static long said(String what) {
        return COUNTIES.stream().mapToLong(county -> county.said.getOrDefault(what, 0)).sum();
    }

    private static int received(String type) {
        return COUNTIES.stream().mapToInt(county -> county.received.getOrDefault(type, 0)).sum();
    }

    private static JdbcTemplate database() {
        return HUB.context().getBean(JdbcTemplate.class);
    }
}
