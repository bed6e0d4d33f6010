package org.disputehub.failures;

import org.disputehub.errors.NotFound;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;

/** Which messages have failed, and why. */
@Component
class Failures {

    private static final int PAGE = 200;

    private final JdbcTemplate database;

    Failures(JdbcTemplate database) {
        this.database = database;
    }

    /** Messages of one receiver that failed for one reason; {@code example} is the newest of them. */
    record Group(String receiver, String cause, int count, Instant oldest, Instant newest, long example) {
    }

    record Body(String contentType, byte[] bytes) {
    }

    List<Group> groups() {
        return database.query("""
                select receiver, cause, count(*), min(settled_at), max(settled_at), max(number) from delivery where state = 'FAILED'
                group by receiver, cause order by count(*) desc, receiver, cause""",
                (row, i) -> new Group(row.getString(1), row.getString(2), row.getInt(3), row.getTimestamp(4).toInstant(), row.getTimestamp(5).toInstant(), row.getLong(6)));
    }

    /** Newest first. @param receiver null: of all; @param cause null: of all kinds */
    List<Failure> list(String receiver, String cause, long before) {
        return database.query("select " + Failure.COLUMNS + """
                 from delivery d where d.state = 'FAILED' and (?::text is null or d.receiver = ?) and (?::text is null or d.cause = ?) and d.number < ?
                order by d.number desc limit ?""", Failure::of, receiver, receiver, cause, cause, before, PAGE);
    }

    Failure one(long number) {
        return database.query("select " + Failure.COLUMNS + " from delivery d where d.number = ?", Failure::of, number).stream().findFirst()
                .map(failure -> failure.with(database.query("select at, what, cause, detail, took_millis, by from delivery_attempt where delivery = ? order by number", Failure.Try::of, number)))
                .orElseThrow(Failures::unknown);
    }

    Body body(long number) {
        return database.query("select content_type, body from delivery where number = ?", (row, i) -> new Body(row.getString(1), row.getBytes(2)), number).stream().findFirst()
                .orElseThrow(Failures::unknown);
    }

    private static NotFound unknown() {
        return new NotFound("There is no such failed message");
    }
}
