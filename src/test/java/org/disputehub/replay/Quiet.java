package org.disputehub.replay;

import org.awaitility.Awaitility;
import org.disputehub.broker.QueueDepth;
import org.disputehub.flow.RunningHub;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.Timestamp;
import java.time.Duration;

/** Whether a hub has nothing in hand and nothing due. */
final class Quiet {

    private Quiet() {
    }

    static void await(RunningHub hub) {
        Awaitility.await().pollInSameThread().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(3)).atMost(Duration.ofMinutes(2)).until(() -> is(hub));
    }

    static boolean is(RunningHub hub) {
        if (QueueDepth.of(hub, "reports") > 0 || QueueDepth.of(hub, "feedback") > 0) {
            return false;
        }
        Timestamp now = Timestamp.from(hub.clock().instant());
        return Boolean.FALSE.equals(hub.context().getBean(JdbcTemplate.class).queryForObject("""
                select exists (select from unsent) or exists (select from deadline where next_at <= ?) or exists (select from visit where next_at <= ?)""", Boolean.class, now, now));
    }
}
