package org.disputehub.dispatch;

import org.disputehub.dispute.Notice;
import org.disputehub.dispute.RiskLevel;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What counties and the city centre are owed and were sent, in the tables {@code dispatch} and {@code unsent}. One relay at a time, on any number of nodes, empties it in order: the lock is
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

    /** In the transaction that decided on them. */
    public void write(List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        database.update("""
                with written as (
                  insert into dispatch (message_id, dispute, receiver, type, body, received_at, created_at)
                  select message_id, dispute, receiver, type, body, to_timestamp(received / 1000.0), to_timestamp(? / 1000.0)
                  from unnest(?, ?, ?, ?, ?, ?) with ordinality as m (message_id, dispute, receiver, type, body, received, place)
                  order by place
                  returning number)
                insert into unsent select number from written""", now.toEpochMilli(),
                texts(notices, Notice::id), texts(notices, Notice::dispute), texts(notices, Notice::to),
                texts(notices, notice -> notice.event().type()), texts(notices, notice -> OutgoingEvent.of(notice, now).toString()),
                notices.stream().map(notice -> notice.receivedAt().toEpochMilli()).toArray(Long[]::new));
    }

    private static String[] texts(List<Notice> notices, Function<Notice, String> text) {
        return notices.stream().map(text).toArray(String[]::new);
    }

    /** The next messages in order; empty where there is none or another relay is at work. */
    public List<Owed> claim(int most) {
        if (!Boolean.TRUE.equals(database.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, RELAY_LOCK))) {
            return List.of();
        }
        return database.query("select number, message_id, dispute, receiver, type, body, received_at from unsent join dispatch using (number) order by number limit ?",
                (row, i) -> new Owed(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getTimestamp(7).toInstant()), most);
    }

    public void markSent(List<Owed> sent) {
        Long[] numbers = sent.stream().map(Owed::number).toArray(Long[]::new);
        database.update("delete from unsent where number = any(?)", (Object) numbers);
        database.update("update dispatch set sent_at = ? where number = any(?)", Timestamp.from(clock.instant()), numbers);
    }

    /** By dispute, as it stands now. */
    Map<String, Urgency> urgency(List<String> disputes) {
        Map<String, Urgency> urgency = new HashMap<>();
        database.query("""
                select id, level, (select min(due_at) from deadline where dispute = id and state = 'OPEN') from dispute where id = any(?)""",
                row -> {
                    urgency.put(row.getString(1), new Urgency(row.getString(2) == null ? null : RiskLevel.valueOf(row.getString(2)), row.getTimestamp(3) == null ? null : row.getTimestamp(3).toInstant()));
                }, (Object) disputes.toArray(String[]::new));
        return urgency;
    }

    /** One message that its receiver has not got yet. */
    record Owed(long number, String messageId, String dispute, String receiver, String type, String body, Instant receivedAt) {
    }

    /** How dangerous the dispute is, or null, and the next time that somebody must meet, or null. */
    record Urgency(RiskLevel level, Instant due) {
        static final Urgency NONE = new Urgency(null, null);
    }
}
