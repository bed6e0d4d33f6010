package org.disputehub.failures;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Resends of many, in their tables. */
@Component
class ResendRuns {

    private static final int PAGE = 100;
    private static final String CHOSEN = " state = 'FAILED' and number <= ? and (?::text is null or receiver = ?) and (?::text is null or cause = ?) ";

    private final JdbcTemplate database;
    private final Clock clock;

    ResendRuns(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    int count(String receiver, String cause) {
        return database.queryForObject("select count(*) from delivery where" + CHOSEN, Integer.class, Long.MAX_VALUE, receiver, receiver, cause, cause);
    }

    long start(String receiver, String cause, double failureRate, String by) {
        return database.queryForObject("""
                insert into resend_run (receiver, cause, chosen, failure_rate, by, started_at, up_to, wave, state)
                values (?, ?, ?, ?, ?, ?, (select coalesce(max(number), 0) from delivery), 0, 'RUNNING') returning number""", Long.class,
                receiver, cause, count(receiver, cause), failureRate, by, Timestamp.from(clock.instant()));
    }

    /** Newest first. */
    List<ResendRun> list() {
        return runs("order by r.number desc limit " + PAGE);
    }

    List<ResendRun> one(long number) {
        return runs("where r.number = " + number);
    }

    /** Each for one node at a time, within a transaction. */
    List<Long> running() {
        return database.queryForList("select number from resend_run where state = 'RUNNING' order by number for update skip locked", Long.class);
    }

    /** Of one wave: arrived, in vain, open. */
    Map<String, Object> counts(long run, int wave) {
        return database.queryForMap("select " + COUNTS + " from delivery where run = ? and wave = ?", run, wave);
    }

    /** The most urgent first, those of one dispute in their order; none that this run has sent before. */
    List<Long> next(ResendRun run, int most) {
        return database.queryForList("select number from (select number, min(rank) over line as rank, min(due_at) over line as due_at from delivery where" + CHOSEN + """
                and run is distinct from ? window line as (partition by receiver, order_key)) chosen order by rank, due_at nulls last, number limit ?""", Long.class,
                upTo(run.number()), run.receiver(), run.receiver(), run.cause(), run.cause(), run.number(), most);
    }

    void wave(long run, int wave) {
        database.update("update resend_run set wave = ? where number = ?", wave, run);
    }

    /** @return false: it had ended before */
    boolean end(long run, String state, String reason) {
        return database.update("update resend_run set state = ?, reason = ?, ended_at = ? where number = ? and state = 'RUNNING'", state, reason, Timestamp.from(clock.instant()), run) > 0;
    }

    /** What has not arrived by then is failed as before; what is on its way just now may arrive still. */
    void callBack(long run, String by) {
        Timestamp now = Timestamp.from(clock.instant());
        database.update("""
                with back as (
                  update delivery set state = 'FAILED', settled_at = ?, parked_at = null where run = ? and state = 'WAITING' returning number)
                insert into delivery_attempt (delivery, at, what, by) select number, ?, 'STOPPED', ? from back""", now, run, now, by);
    }

    private static final String COUNTS = """
            count(*) filter (where state = 'DELIVERED') as arrived, count(*) filter (where state = 'FAILED' or state = 'WAITING' and attempts > 0) as in_vain,
            count(*) filter (where state = 'WAITING' and attempts = 0) as open, count(*) filter (where state = 'WAITING' and parked_at is not null) as parked""";

    private long upTo(long run) {
        return database.queryForObject("select up_to from resend_run where number = ?", Long.class, run);
    }

    private List<ResendRun> runs(String which) {
        return database.query("select r.*, c.* from resend_run r cross join lateral (select " + COUNTS + " from delivery d where d.run = r.number) c " + which,
                (row, i) -> new ResendRun(row.getLong("number"), row.getString("receiver"), row.getString("cause"), row.getInt("chosen"), row.getDouble("failure_rate"), row.getString("by"),
                        row.getString("state"), row.getInt("wave"), row.getInt("arrived"), row.getInt("in_vain"), row.getInt("open"), row.getInt("parked"),
                        row.getTimestamp("started_at").toInstant(), row.getTimestamp("ended_at") == null ? null : row.getTimestamp("ended_at").toInstant(), row.getString("reason")));
    }
}
