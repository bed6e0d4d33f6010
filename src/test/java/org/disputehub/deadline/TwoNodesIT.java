package org.disputehub.deadline;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import javax.sql.DataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;

/** Nodes that look at the same clocks at the same moment, each with connections of its own. */
class TwoNodesIT {

    private static final Instant DUE = Instant.parse("2026-06-01T04:00:00Z");
    private static final List<DeadlineRules.Stage> STAGES = Arrays.asList(DeadlineRules.Stage.values());

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
    void eachClockIsFiredByOneOfThemAndNoneBeforeItsTime() {
        JdbcTemplate sql = new JdbcTemplate(database.getPostgresDatabase());
        sql.update("insert into dispute (id, county, state, opened_at, changed_at) select 'HB' || n, '410611', 'DISPATCHED', now(), now() from generate_series(1, 5000) n");
        sql.update("""
                insert into deadline (dispute, stage, started_by, started_at, warn_at, due_at, calendar_incomplete, state, next_at)
                select 'HB' || n, 'SIGN_SUPERVISION', n, ?::timestamptz - interval '4 hours', ?::timestamptz - interval '1 hour', ?, false, 'OPEN', ?::timestamptz + (n % 2) * interval '1 second'
                from generate_series(1, 5000) n""", at(), at(), at(), at());
        List<CompletableFuture<List<String>>> nodes = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            nodes.add(CompletableFuture.supplyAsync(() -> fire(database.getPostgresDatabase(), DUE)));
        }
        List<String> fired = nodes.stream().flatMap(node -> node.join().stream()).toList();
        assertThat(fired).as("those due a second later are not").hasSize(2_500);
        assertThat(new HashSet<>(fired)).hasSize(2_500);
        assertThat(fire(database.getPostgresDatabase(), DUE.plusSeconds(1))).hasSize(2_500);
        assertThat(sql.queryForObject("select count(*) from deadline where state = 'MISSED' and fired_at is not null and next_at is null", Integer.class)).isEqualTo(5_000);
    }

    private static List<String> fire(DataSource connections, Instant now) {
        DeadlineTables tables = new DeadlineTables(new JdbcTemplate(connections));
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(connections));
        List<String> fired = new ArrayList<>();
        // A claim that finds nothing may only have passed over what the others hold; they fire that.
        for (List<DeadlineTables.Claimed> claimed = List.of(); fired.isEmpty() || !claimed.isEmpty(); ) {
            claimed = transaction.execute(status -> {
                List<DeadlineTables.Claimed> due = tables.claim(now, STAGES, 100);
                tables.update(due.stream().map(one -> one.row().done(now, now.isAfter(DUE.plus(Duration.ofMinutes(1))))).toList());
                return due;
            });
            claimed.forEach(one -> fired.add(one.row().deadline().dispute()));
        }
        return fired;
    }

    private static java.sql.Timestamp at() {
        return java.sql.Timestamp.from(DUE);
    }
}
