package org.disputehub.correlate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.HubApplication;
import org.disputehub.bench.correlation.LabelledReport;
import org.disputehub.bench.correlation.MoreReports;
import org.disputehub.bench.correlation.Split;
import org.disputehub.report.Arrival;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What one report costs in the register of a running hub, with ten thousand disputes and with a million: to find what it may belong to and
 * decide, and then to record it in a transaction of its own, synced to disk. As many come each day in both, the register of a million is ten years of them.
 * Beside them the bare trips to the database: as many statements, with nothing to find. What is measured comes now; every second report is of a dispute that the
 * register has, nine of ten of these of one not older than forty days.
 */
final class CorrelationCost {

    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    /** A server runs for weeks: until then all is compiled. */
    private static final int WARM_UP = 5_000;
    private static final int MEASURED = 3_000;
    /** Statements of a decision that finds something. */
    private static final int TRIPS = 3;
    private static final int LATE = 40 * MoreReports.A_DAY;
    private static final double OLDER = 0.1;
    private static final double RATIO = 2;
    private static final double P99_MILLIS = 5;

    private final Register register;
    private final TransactionTemplate transaction;
    private final JdbcTemplate database;
    private final MoreReports reports;
    private final Random chance = new Random(7);
    /** Of the next report; those of the fill have smaller ones. */
    private int next = 2 * MANY;

    private CorrelationCost(ConfigurableApplicationContext hub, MoreReports reports) {
        this.register = hub.getBean(Register.class);
        this.transaction = new TransactionTemplate(hub.getBean(PlatformTransactionManager.class));
        this.database = hub.getBean(JdbcTemplate.class);
        this.reports = reports;
    }

    /** Milliseconds at the median and the 99th percentile. */
    private record Cost(double median, double p99) {
        private static Cost of(long[] nanos) {
            Arrays.sort(nanos);
            return new Cost(nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 99 / 100] / 1e6);
        }
    }

    /** @return whether both bars are met */
    static boolean run(int many) throws IOException {
        List<LabelledReport> like = new ArrayList<>(Split.TRAIN.reports());
        like.addAll(Split.TEST.reports());
        MoreReports reports = new MoreReports(like);
        Path data = Files.createTempDirectory("correlation-cost-");
        // What is filled in has no level yet: the sweep would score a million disputes meanwhile.
        try (ConfigurableApplicationContext hub = new SpringApplicationBuilder(HubApplication.class).run("--server.port=0", "--hub.data=" + data, "--hub.broker.port=0", "--hub.assess.sweep=1000d",
                "--logging.level.root=WARN")) {
            CorrelationCost cost = new CorrelationCost(hub, reports);
            RegisterFill fill = new RegisterFill(cost.database, cost.transaction, reports);
            fill.upTo(FEW);
            cost.measure("warm-up", FEW, WARM_UP);
            Cost few = cost.measure(FEW + " disputes", FEW, MEASURED);
            fill.upTo(many);
            cost.measure("warm-up", many, WARM_UP);
            Cost lots = cost.measure(many + " disputes", many, MEASURED);
            return met(few, lots);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private Cost measure(String what, int disputes, int count) throws IOException {
        long[] decisions = new long[count];
        long[] whole = new long[count];
        long[] bare = new long[count];
        for (int i = 0; i < count; i++) {
            ObjectNode report = i % 2 == 0 ? reports.report(++next) : again(reports.report(earlier(disputes)));
            List<Arrival> arrival = List.of(arrival(MoreReports.numbered(report, "M" + ++next, disputes + i)));
            long begin = System.nanoTime();
            transaction.executeWithoutResult(status -> register.rehearse(arrival));
            long decided = System.nanoTime();
            transaction.executeWithoutResult(status -> register.record(arrival));
            long recorded = System.nanoTime();
            transaction.executeWithoutResult(status -> trips());
            bare[i] = System.nanoTime() - recorded;
            whole[i] = recorded - decided;
            decisions[i] = decided - begin;
        }
        Cost decision = Cost.of(decisions);
        Cost all = Cost.of(whole);
        Cost least = Cost.of(bare);
        System.out.printf("%-20s decision alone %6.2f ms, p99 %6.2f ms; bare trips %6.2f ms, p99 %6.2f ms; recorded and committed %6.2f ms, p99 %6.2f ms%n", what,
                decision.median(), decision.p99(), least.median(), least.p99(), all.median(), all.p99());
        return decision;
    }

    private void trips() {
        for (int i = 0; i < TRIPS; i++) {
            database.queryForObject("select 1", Integer.class);
        }
    }

    private int earlier(int disputes) {
        int back = chance.nextInt(chance.nextDouble() < OLDER ? disputes : Math.min(disputes, LATE));
        return disputes - back;
    }

    /** A later report of what another one told. */
    private static ObjectNode again(ObjectNode report) {
        return report.put("narrative", report.path("narrative").asText() + "至今没有处理。");
    }

    private static Arrival arrival(ObjectNode report) {
        String connector = report.path("reportId").asText().replaceAll(":.*", "");
        String number = report.path("sourceRecordNo").asText();
        byte[] canonical = report.toString().getBytes(StandardCharsets.UTF_8);
        byte[] hash = sha256(canonical);
        return new Arrival("bench-" + number, connector, at(report), "bench", number, null,
                hash, canonical, List.of(), canonical, null, hash, "application/json", null, null, 0);
    }

    private static Instant at(ObjectNode report) {
        return OffsetDateTime.parse(report.path("reportedAt").asText()).toInstant();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean met(Cost few, Cost many) {
        boolean met = many.median() <= RATIO * few.median() && many.p99() <= RATIO * few.p99() && many.p99() < P99_MILLIS;
        System.out.printf("Times %.2f at the median, %.2f at p99. Bars: at most %.0f times, p99 under %.0f ms: %s%n", many.median() / few.median(), many.p99() / few.p99(), RATIO, P99_MILLIS,
                met ? "met" : "NOT met");
        return met;
    }
}
