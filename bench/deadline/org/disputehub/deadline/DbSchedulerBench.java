package org.disputehub.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.jdbc.core.JdbcTemplate;

import java.nio.file.Path;
import java.time.Duration;

/** db-scheduler with as many tasks on a server set up like the hub's; each task writes one message into an outbox of its own. */
final class DbSchedulerBench {

    private static final String TABLE = """
            create table scheduled_tasks (
              task_name text not null, task_instance text not null, task_data bytea, execution_time timestamptz not null, picked boolean not null, picked_by text,
              last_success timestamptz, last_failure timestamptz, consecutive_failures int, last_heartbeat timestamptz, version bigint not null, priority smallint,
              state text, created_at timestamptz default now(), primary key (task_name, task_instance));
            create index execution_time_idx on scheduled_tasks (execution_time);
            create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);
            create table told (id text primary key, body text not null, at timestamptz not null);""";
    private static final int THREADS = 10;

    private DbSchedulerBench() {
    }

    static void run(Path folder, int open, int due) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("db-scheduler")).setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on").setServerConfig("shared_buffers", "128MB").setServerConfig("max_wal_size", "2GB").start();
             HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
            pool.setMaximumPoolSize(20);
            measure(pool, open, due);
        }
    }

    private static void measure(HikariDataSource pool, int open, int due) throws Exception {
        JdbcTemplate database = new JdbcTemplate(pool);
        database.execute(TABLE);
        database.update("""
                insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                select 'deadline', 'HB' || n, null, case when n <= ? then now() else now() + interval '5 days' end, false, 1 from generate_series(1, ?) n""", due, open);
        database.execute("vacuum analyze scheduled_tasks");
        OneTimeTask<Void> task = Tasks.oneTime("deadline").execute((instance, context) ->
                database.update("insert into told values (?, 'supervision', now())", instance.getId()));
        Scheduler scheduler = Scheduler.create(pool, task).threads(THREADS).pollUsingLockAndFetch(1.0, 4.0).pollingInterval(Duration.ofMillis(500)).build();
        long from = System.nanoTime();
        scheduler.start();
        while (database.queryForObject("select count(*) from told", Integer.class) < due) {
            Thread.sleep(200);
        }
        DeadlineBench.say("db-scheduler 16.12.0    %,.0f fired /s with %d threads", due / DeadlineBench.seconds(from), THREADS);
        scheduler.stop();
        int many = 2_000;
        from = System.nanoTime();
        for (int n = open; n > open - many; n--) {
            scheduler.cancel(task.instance("HB" + n));
        }
        DeadlineBench.say("  cancel one            %.2f ms", DeadlineBench.seconds(from) * 1_000 / many);
    }
}
