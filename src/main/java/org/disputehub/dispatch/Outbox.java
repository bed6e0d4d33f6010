package org.disputehub.dispatch;

import org.disputehub.dispute.Decided;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * What counties are owed, in the table {@code dispatch}. One relay at a time, on any number of nodes, empties it in order: the lock is
 * held until what was sent is marked sent, so a row is sent twice only after a crash, and then the broker knows its id.
 */
@Component("outbox")
class Outbox {

    /** Any number that no other advisory lock of the hub uses. */
    private static final long RELAY_LOCK = 0x6f7574626f78L;

    private final JdbcTemplate database;
    private final Clock clock;

    Outbox(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In the transaction that decided the reports. */
    public void write(List<Decided> decided) {
        Instant now = clock.instant();
        database.batchUpdate("insert into dispatch (message_id, dispute, county, type, body, received_at, created_at) values (?, ?, ?, ?, ?, ?, ?)",
                decided.stream().filter(d -> d.decision() != null && d.decision().tell() != null).map(d -> new Object[]{
                        CountyMessage.id(d), d.decision().dispute(), d.decision().county(), d.decision().tell().type(),
                        CountyMessage.of(d, now).toString(), Timestamp.from(d.arrival().receivedAt()), Timestamp.from(now)}).toList());
    }

    /** The next messages in order; empty where there is none or another relay is at work. */
    public List<Owed> claim(int most) {
        if (!Boolean.TRUE.equals(database.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, RELAY_LOCK))) {
            return List.of();
        }
        return database.query("select number, message_id, dispute, county, body, received_at from dispatch where sent_at is null order by number limit ?",
                (row, i) -> new Owed(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getTimestamp(6).toInstant()), most);
    }

    public void markSent(List<Owed> sent) {
        database.update("update dispatch set sent_at = ? where number = any(?)", Timestamp.from(clock.instant()),
                sent.stream().map(Owed::number).toArray(Long[]::new));
    }

    /** One message that a county has not got yet. */
    record Owed(long number, String messageId, String dispute, String county, String body, Instant receivedAt) {
    }
}
