package org.disputehub.failures;

import org.disputehub.errors.Conflict;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

/** What people do with single failed messages. Each act stands in the message's history. */
@Component
class Resending {

    private final JdbcTemplate database;
    private final Failures failures;
    private final Clock clock;

    Resending(JdbcTemplate database, Failures failures, Clock clock) {
        this.database = database;
        this.failures = failures;
        this.clock = clock;
    }

    /** As it is, under its id, so that a receiver that has it drops it. */
    @Transactional
    public Failure resend(long number, String by) {
        if (wait(List.of(number), null, null, by) == 0) {
            throw notFailed(failures.one(number));
        }
        return failures.one(number);
    }

    /** @return the new version, which is sent */
    @Transactional
    public Failure mend(long number, byte[] body, String by, String reason) {
        Failure old = failures.one(number);
        if (database.update("update delivery set state = 'MENDED' where number = ? and state = 'FAILED'", number) == 0) {
            throw notFailed(old);
        }
        int versions = database.queryForObject("""
                with recursive earlier as (
                  select number, mends from delivery where number = ?
                  union all
                  select d.number, d.mends from delivery d join earlier e on d.number = e.mends)
                select count(*) from earlier""", Integer.class, number);
        Mended mended = Mended.of(old.message(), versions, old.contentType(), body);
        Timestamp now = Timestamp.from(clock.instant());
        Long next = database.queryForObject("""
                insert into delivery (receiver, message_id, order_key, type, content_type, headers, body, rank, due_at, created_at, state, next_at, mends)
                select receiver, ?, order_key, type, content_type, headers, ?, rank, due_at, ?, 'WAITING', ?, number from delivery where number = ? returning number""",
                Long.class, mended.id(), mended.body(), now, now, number);
        note(number, "MENDED", reason, by);
        note(next, "RESENT", reason, by);
        return failures.one(next);
    }

    @Transactional
    public void discard(long number, String by, String reason) {
        Failure old = failures.one(number);
        if (database.update("update delivery set state = 'DISCARDED' where number = ? and state = 'FAILED'", number) == 0) {
            throw notFailed(old);
        }
        note(number, "DISCARDED", reason, by);
    }

    /** @return how many of them had failed and are sent again */
    public int wait(List<Long> numbers, Long run, Integer wave, String by) {
        Timestamp now = Timestamp.from(clock.instant());
        return database.update("""
                with again as (
                  update delivery set state = 'WAITING', next_at = ?, attempts = 0, round = round + 1, settled_at = null, parked_at = null, held_until = null, held_by = null, run = ?, wave = ?
                  where number = any(?) and state = 'FAILED' returning number)
                insert into delivery_attempt (delivery, at, what, by) select number, ?, 'RESENT', ? from again""", now, run, wave, numbers.toArray(Long[]::new), now, by);
    }

    private void note(long number, String what, String detail, String by) {
        database.update("insert into delivery_attempt (delivery, at, what, detail, by) values (?, ?, ?, ?, ?)", number, Timestamp.from(clock.instant()), what, detail, by);
    }

    private static Conflict notFailed(Failure failure) {
        return new Conflict("The message is " + failure.state() + ", not FAILED" + (failure.mendedBy() == null ? "." : ": its new version is " + failure.mendedBy() + "."));
    }
}
