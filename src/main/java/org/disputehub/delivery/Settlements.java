package org.disputehub.delivery;

import org.disputehub.connector.Webhook.Retry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Writes down how attempts went, and what follows. */
@Component
class Settlements {

    private static final String RELEASED = "held_until = null, held_by = null";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Settlements(JdbcTemplate database, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @param took of the attempt */
    void settle(Claimed message, Attempt attempt, Retry retry, Duration took) {
        transaction.executeWithoutResult(status -> {
            switch (attempt.result()) {
                case TAKEN -> taken(message, took);
                case REFUSED -> inVain(message, attempt, took, null);
                case LATER -> inVain(message, attempt, took, message.attempts() + 1 >= retry.attempts() ? null : later(message, attempt, retry));
                case PARKED -> database.update("update delivery set parked_at = ?, " + RELEASED + " where number = ? and held_by = ?", now(), message.number(), message.holder());
            }
        });
    }

    private Instant later(Claimed message, Attempt attempt, Retry retry) {
        Duration own = BackoffPolicy.after(message.attempts() + 1, retry, ThreadLocalRandom.current().nextDouble());
        return clock.instant().plus(own.compareTo(attempt.asked()) > 0 ? own : attempt.asked());
    }

    /** Whoever holds it by now: the receiver has it. */
    private void taken(Claimed message, Duration took) {
        int changed = database.update("update delivery set state = 'DELIVERED', settled_at = ?, attempts = attempts + 1, cause = null, detail = null, parked_at = null, " + RELEASED
                + " where number = ? and state in ('WAITING', 'FAILED')", now(), message.number());
        if (changed > 0) {
            note(message.number(), null, null, took);
        }
    }

    /** @param again null: that was the last attempt */
    private void inVain(Claimed message, Attempt attempt, Duration took, Instant again) {
        int changed = database.update("update delivery set state = case when state = 'FAILED' or ?::timestamptz is null then 'FAILED' else 'WAITING' end, next_at = coalesce(?::timestamptz, next_at), "
                        + "settled_at = case when ?::timestamptz is null then ?::timestamptz end, attempts = attempts + 1, cause = ?, detail = ?, " + RELEASED + " where number = ? and held_by = ?",
                timestamp(again), timestamp(again), timestamp(again), now(), attempt.cause(), attempt.detail(), message.number(), message.holder());
        if (changed > 0) {
            note(message.number(), attempt.cause(), attempt.detail(), took);
        }
        if (!attempt.asked().isZero()) {
            database.update("insert into delivery_hold values (?, ?) on conflict (receiver) do update set held_until = greatest(delivery_hold.held_until, excluded.held_until)",
                    message.receiver(), Timestamp.from(clock.instant().plus(attempt.asked())));
        }
    }

    private void note(long number, String cause, String detail, Duration took) {
        database.update("insert into delivery_attempt (delivery, at, what, cause, detail, took_millis) values (?, ?, 'ATTEMPT', ?, ?, ?)", number, now(), cause, detail, took.toMillis());
    }

    private Timestamp now() {
        return timestamp(clock.instant());
    }

    private static Timestamp timestamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
