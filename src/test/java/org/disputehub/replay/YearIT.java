package org.disputehub.replay;

import org.disputehub.broker.QueueDepth;
import org.disputehub.flow.RunningHub;
import org.disputehub.replay.Format.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The year of the seed at full size: every report of every source in its own format, counties that sign, reply, settle and visit, a clock that is moved. */
class YearIT {

    private static final Instant START = Instant.parse("2025-01-02T00:00:00Z");
    /** Until the last deadline of the last day has come. */
    private static final int AFTERWARDS = Integer.getInteger("replay.afterwards", 45);

    @RegisterExtension
    static final RunningHub HUB = hub();

    private final ExecutorService posting = Executors.newFixedThreadPool(4);
    private final Map<String, Plan> plans = new HashMap<>();
    private final Map<String, Order> orders = new HashMap<>();
    private final List<SimulatedCounty> counties = new ArrayList<>();
    private final int days = Integer.getInteger("replay.days", Seed.DAYS);
    private int posted;
    private long postNanos, waitNanos, workNanos, rounds;

    private static RunningHub hub() {
        RunningHub hub = new RunningHub().with("hub.deadlines-look=20").with("hub.assess.nightly=0 30 2 1 * *");
        hub.clock().to(START);
        return hub;
    }

    @Test
    void theYearOfTheSeed() throws Exception {
        for (String code : List.of("410602", "410603", "410611", "410621", "410622", "410671")) {
            counties.add(new SimulatedCounty(HUB, code, "county." + code, plans, orders));
        }
        counties.add(new SimulatedCounty(HUB, "city", "supervision.city", plans, orders));
        Year year = new Year(plans);
        long began = System.nanoTime();
        Instant morning = START;
        for (int day = 0; day < days + AFTERWARDS; day++) {
            HUB.clock().to(morning);
            if (day < days) {
                long t = System.nanoTime();
                post(year.day(day));
                postNanos += System.nanoTime() - t;
            }
            settle();
            HUB.clock().to(morning.plus(Plan.SAME_DAY).plusSeconds(60));
            settle();
            if (day % 30 == 0) {
                System.out.printf("post %d wait %d work %d ms, %d rounds " + why + "%n", postNanos / 1_000_000, waitNanos / 1_000_000, workNanos / 1_000_000, rounds);
                System.out.printf("day %d: %d posted, %d orders, %.0f s%n", day, posted, orders.size(), (System.nanoTime() - began) / 1e9);
            }
            morning = morning.plus(Duration.ofDays(1));
        }
        System.out.printf("%d posted, %d orders, %.0f s%n", posted, orders.size(), (System.nanoTime() - began) / 1e9);
        JdbcTemplate database = HUB.context().getBean(JdbcTemplate.class);
        database.queryForList("select connector, status, outcome, count(*) from receipt group by 1, 2, 3 order by 1, 2, 3").forEach(System.out::println);
        database.queryForList("select stage, state, count(*) from deadline group by 1, 2 order by 1, 2").forEach(System.out::println);
        database.queryForList("select type, count(*), count(distinct message_id) from dispatch group by 1").forEach(System.out::println);
        database.queryForList("select state, count(*) from review group by 1").forEach(System.out::println);
        Map<Order.Stage, Integer> expected = new HashMap<>();
        orders.values().forEach(order -> order.missed(HUB.clock().instant()).forEach((stage, n) -> expected.merge(stage, n, Integer::sum)));
        System.out.println(expected);
    }

    private void post(Map<String, List<Item>> day) throws Exception {
        List<Future<RunningHub.Answer>> answers = new ArrayList<>();
        day.forEach((connector, items) -> {
            posted += items.size();
            Format.of(connector, items, HUB.clock().instant()).forEach(message -> answers.add(posting.submit(() -> HUB.post(connector, message.contentType(), message.body()))));
        });
        for (Future<RunningHub.Answer> answer : answers) {
            assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(202);
        }
    }

    /** Until nothing is on its way: reports, messages, what counties say to them, and what follows from that. */
    private void settle() throws Exception {
        do {
            rounds++;
            long t0 = System.nanoTime();
            for (long end = System.nanoTime() + 120_000_000_000L; !quiet() && System.nanoTime() < end; ) {
                java.util.concurrent.locks.LockSupport.parkNanos(4_000_000);
            }
            long t1 = System.nanoTime();
            waitNanos += t1 - t0;
            for (SimulatedCounty county : counties) {
                county.work(HUB.clock().instant());
            }
            workNanos += System.nanoTime() - t1;
        } while (!quiet() || counties.stream().anyMatch(county -> QueueDepth.of(HUB, county.queueName()) > 0));
    }

    private final Map<String, Integer> why = new HashMap<>();

    private boolean quiet() {
        String reason = QueueDepth.of(HUB, "reports") > 0 ? "reports" : QueueDepth.of(HUB, "feedback") > 0 ? "feedback" : HUB.context().getBean(JdbcTemplate.class)
                .queryForObject("select case when exists (select 1 from unsent) then 'unsent' when exists (select 1 from deadline where next_at <= ?) then 'deadline' when exists (select 1 from visit where next_at <= ?) then 'visit' else '' end", String.class,
                        java.sql.Timestamp.from(HUB.clock().instant()), java.sql.Timestamp.from(HUB.clock().instant()));
        why.merge(reason, 1, Integer::sum);
        return reason.isEmpty();
    }
}
