package org.disputehub.deadline;

import org.disputehub.HubApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A whole hub with a million open deadlines: how long it takes to start, what it holds in memory, how many it fires in a second, message and
 * mark included. Beside it db-scheduler on the same server. Exit code 1 where a bar is missed. Arguments: open deadlines, deadlines that fall due.
 */
public final class DeadlineBench {

    private static final Duration START_WITHIN = Duration.ofSeconds(20);
    private static final double FIRE_AT_LEAST = 1_000;
    private static final long HEAP_MORE_MB = 50;

    private DeadlineBench() {
    }

    public static void main(String[] arguments) throws Exception {
        int open = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int due = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60_000;
        Path folder = Files.createTempDirectory("deadline-bench-");
        boolean good;
        try {
            good = hub(folder, open, due);
            DbSchedulerBench.run(folder, open, due);
        } finally {
            delete(folder);
        }
        System.exit(good ? 0 : 1);
    }

    private static boolean hub(Path folder, int open, int due) throws Exception {
        ConfigurableApplicationContext hub = start(folder);
        OpenDeadlines deadlines = new OpenDeadlines(hub.getBean(JdbcTemplate.class));
        long heapBefore = heapMb();
        long from = System.nanoTime();
        deadlines.make(open);
        say("open deadlines          %,d, written in %.1f s", deadlines.open(), seconds(from));
        hub.close();
        from = System.nanoTime();
        hub = start(folder);
        double startSeconds = seconds(from);
        deadlines = new OpenDeadlines(hub.getBean(JdbcTemplate.class));
        Thread.sleep(5_000); // some looks of the clock
        long heapMore = heapMb() - heapBefore;
        say("start                   %.1f s (bar %d s)", startSeconds, START_WITHIN.toSeconds());
        say("heap, against none      %+d MB (bar %d MB)", heapMore, HEAP_MORE_MB);
        deadlines.fallDue(due);
        from = System.nanoTime();
        while (deadlines.missed() < due) {
            Thread.sleep(100);
        }
        double fired = due / seconds(from);
        while (deadlines.unsent() > 0) {
            Thread.sleep(100);
        }
        say("fired                   %,.0f /s (bar %,.0f /s), and on the counties' queues %,.0f /s", fired, FIRE_AT_LEAST, due / seconds(from));
        say("heap after it           %+d MB", heapMb() - heapBefore);
        boolean once = deadlines.owed() == due && deadlines.missed() == due;
        say("each fired once         %s", once ? "yes" : "NO: " + deadlines.owed() + " messages for " + due);
        cancel(hub.getBean(JdbcTemplate.class));
        hub.close();
        return once && startSeconds < START_WITHIN.toSeconds() && fired >= FIRE_AT_LEAST && heapMore <= HEAP_MORE_MB;
    }

    private static void cancel(JdbcTemplate database) {
        int many = 2_000;
        String[] disputes = database.queryForList("select dispute from deadline where state = 'OPEN' and stage = 'SIGN_SUPERVISION' limit " + many, String.class).toArray(String[]::new);
        long from = System.nanoTime();
        for (String dispute : disputes) {
            database.update("update deadline set state = 'STOPPED', stopped_at = now(), next_at = null where dispute = ? and stage = 'SIGN_SUPERVISION'", dispute);
        }
        say("stop one by its key     %.2f ms, each a commit", seconds(from) * 1_000 / many);
    }

    private static ConfigurableApplicationContext start(Path folder) throws Exception {
        int port;
        try (ServerSocket probe = new ServerSocket(0)) {
            port = probe.getLocalPort();
        }
        return new SpringApplicationBuilder(HubApplication.class).run("--server.port=0", "--hub.data=" + folder, "--hub.broker.port=" + port, "--logging.level.root=WARN");
    }

    static long heapMb() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(200);
        }
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }

    static void say(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
