package org.disputehub.delivery;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.disputehub.connector.Webhook.Retry;
import org.disputehub.dispute.RiskLevel;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Several nodes on one database bring each message once, and those of one dispute in order. */
class DeliveryNodesIT {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-06-01T04:00:00Z"), ZoneOffset.UTC);
    private static final int DISPUTES = 100;
    private static final int OF_EACH = 10;

    private static EmbeddedPostgres database;

    @BeforeAll
    static void start() throws Exception {
        database = EmbeddedPostgres.start();
        Flyway.configure().dataSource(database.getPostgresDatabase()).load().migrate();
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @Test
    void eachMessageIsBroughtOnceAndEachDisputeInOrder() {
        JdbcTemplate sql = new JdbcTemplate(database.getPostgresDatabase());
        new Handover(sql, NOON).hand(IntStream.range(0, DISPUTES * OF_EACH).mapToObj(i -> message("r", "HB" + i % DISPUTES, i)).toList());
        List<String> brought = Collections.synchronizedList(new ArrayList<>());
        IntStream.range(0, 4).mapToObj(node -> CompletableFuture.runAsync(() -> bring(new JdbcTemplate(database.getPostgresDatabase()), brought))).toList().forEach(CompletableFuture::join);
        bring(sql, brought); // what a node passed over only because another held it just then
        assertThat(brought).hasSize(DISPUTES * OF_EACH);
        assertThat(new HashSet<>(brought)).hasSize(DISPUTES * OF_EACH);
        for (int dispute = 0; dispute < DISPUTES; dispute++) {
            String line = "HB" + dispute + " ";
            assertThat(brought.stream().filter(one -> one.startsWith(line)).map(one -> Integer.valueOf(one.substring(line.length())))).isSorted().hasSize(OF_EACH);
        }
    }

    @Test
    void howMuchWaitsDoesNotMatterToWhoTakesTheNext() {
        JdbcTemplate sql = new JdbcTemplate(database.getPostgresDatabase());
        sql.execute("vacuum analyze delivery"); // what the planner knows is of before the outage
        new Handover(sql, NOON).hand(IntStream.range(0, 5_000).mapToObj(i -> message("away", "HC" + i, i)).toList());
        JdbcTransactionManager transactions = new JdbcTransactionManager(sql.getDataSource());
        Claims claims = new Claims(sql, transactions, NOON);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            long before = rowsRead(sql);
            assertThat(claims.claim("away", 10, Duration.ofMinutes(1))).hasSize(10);
            assertThat(rowsRead(sql) - before).isLessThan(200);
        });
    }

    /** Of the table of deliveries, in this transaction. */
    private static long rowsRead(JdbcTemplate sql) {
        return sql.queryForObject("select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables where relname = 'delivery'", Long.class);
    }

    private static void bring(JdbcTemplate sql, List<String> brought) {
        JdbcTransactionManager transactions = new JdbcTransactionManager(sql.getDataSource());
        Claims claims = new Claims(sql, transactions, NOON);
        Settlements settlements = new Settlements(sql, transactions, NOON);
        for (List<Claimed> next = claims.claim("r", 3, Duration.ofMinutes(1)); !next.isEmpty(); next = claims.claim("r", 3, Duration.ofMinutes(1))) {
            for (Claimed one : next) {
                brought.add(one.orderKey() + " " + one.messageId());
                settlements.settle(one, Attempt.TAKEN, new Retry(null, null, null), Duration.ZERO);
            }
        }
    }

    private static Outgoing message(String receiver, String dispute, int number) {
        return new Outgoing(String.valueOf(number), receiver, dispute, "test.v1", "application/json", Map.of(), new byte[]{'{', '}'}, RiskLevel.values()[number % 4], null);
    }
}
