package org.disputehub.deadline;

import io.micrometer.core.instrument.MeterRegistry;
import org.disputehub.connector.Counties;
import org.disputehub.database.RegisterLock;
import org.disputehub.deadline.DeadlineRules.Miss;
import org.disputehub.deadline.DeadlineRules.Stage;
import org.disputehub.dispute.Notice;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What it is time for. Each method runs inside a transaction: a deadline is claimed, its messages are written and it is marked, or none of it;
 * another node passes over what is claimed.
 */
@Component("dueDeadlines")
class DueDeadlines {

    private static final int PORTION = 500;
    /** One that fires so much after its time was held up by an outage, and says so. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private final DeadlineTables tables;
    private final DeadlinePolicies policies;
    private final RegisterLock lock;
    private final JdbcTemplate database;
    private final MeterRegistry meters;
    private final Clock clock;

    DueDeadlines(DeadlineTables tables, DeadlinePolicies policies, RegisterLock lock, JdbcTemplate database, MeterRegistry meters, Clock clock) {
        this.tables = tables;
        this.policies = policies;
        this.lock = lock;
        this.database = database;
        this.meters = meters;
        this.clock = clock;
    }

    /** Warnings, reminders and orders. */
    public List<Notice> claim() {
        return fire(tables.claim(clock.instant(), stages(false), PORTION));
    }

    /** Who answers for a dispute changes with these, so that the register is held first, as everywhere. */
    public List<Notice> takeOver() {
        List<Stage> stages = stages(true);
        if (!tables.anyDue(clock.instant(), stages)) {
            return List.of();
        }
        lock.hold();
        List<DeadlineTables.Claimed> claimed = tables.claim(clock.instant(), stages, PORTION);
        List<Notice> notices = fire(claimed);
        Instant now = clock.instant();
        database.batchUpdate("update dispute set owner = ? where id = ?", claimed.stream().filter(one -> one.row().dueBy(now))
                .map(one -> new Object[]{Counties.CITY, one.row().deadline().dispute()}).toList());
        return notices;
    }

    private List<Stage> stages(boolean takeOver) {
        return Arrays.stream(Stage.values()).filter(stage -> policies.rules().stages().get(stage).miss().contains(Miss.TAKE_OVER) == takeOver).toList();
    }

    private List<Notice> fire(List<DeadlineTables.Claimed> claimed) {
        Instant now = clock.instant();
        tables.update(claimed.stream().map(one -> one.row().done(now, late(one, now))).toList());
        claimed.forEach(one -> count(one, now));
        return claimed.stream().flatMap(one -> Supervision.notices(one, policies.rules(), now, late(one, now)).stream()).toList();
    }

    private static boolean late(DeadlineTables.Claimed claimed, Instant now) {
        return now.isAfter(claimed.row().deadline().dueAt().plus(LATE));
    }

    private void count(DeadlineTables.Claimed claimed, Instant now) {
        meters.counter("hub.deadlines", "stage", claimed.row().deadline().stage().name(), "county", claimed.county(), "what", claimed.row().dueBy(now) ? "missed" : "warned").increment();
    }
}
