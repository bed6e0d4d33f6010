package org.disputehub.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which message is whose turn, on any number of nodes. Of each line (receiver and order key) only the first is ever held, so the next goes when that one is settled; lines go by level,
 * then by the nearest time. A holder that was killed is followed by another once its time is over.
 */
@Component
class Claims {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() { };

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Claims(JdbcTemplate database, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Receivers for whom something is due; skips from one to the next by the index, however much waits. */
    List<String> due() {
        return database.queryForList("""
                with recursive waiting as (
                  (select receiver from delivery where state = 'WAITING' order by receiver limit 1)
                  union all
                  select (select receiver from delivery where state = 'WAITING' and receiver > w.receiver order by receiver limit 1) from waiting w where w.receiver is not null)
                select w.receiver from waiting w where exists (select 1 from delivery d where d.receiver = w.receiver and d.state = 'WAITING' and d.next_at <= ?)""", String.class, now());
    }

    /**
     * The next messages of a receiver, the most urgent first; none while it has asked to be left alone. The index of what is most urgent is to be walked until there are enough: where its
     * statistics say that next to nothing waits, as after any quiet hour, PostgreSQL otherwise reads and sorts all that waits, for each message anew.
     */
    List<Claimed> claim(String receiver, int most, Duration hold) {
        Instant now = clock.instant();
        Timestamp at = Timestamp.from(now);
        return transaction.execute(status -> {
            database.execute("set local enable_sort = off");
            return claim(receiver, at, most, Timestamp.from(now.plus(hold)));
        });
    }

    private List<Claimed> claim(String receiver, Timestamp at, int most, Timestamp until) {
        return database.query("""
                with picked as materialized (
                  select d.number from delivery d
                  where d.receiver = ? and d.state = 'WAITING' and greatest(d.next_at, d.held_until) <= ?
                    and d.number = (select min(e.number) from delivery e where e.receiver = d.receiver and e.order_key = d.order_key and e.state = 'WAITING')
                    and not exists (select 1 from delivery_hold h where h.receiver = ? and h.held_until > ?)
                  order by d.rank, d.due_at nulls last, d.number limit ? for update of d skip locked),
                held as (
                  update delivery d set held_until = ?, held_by = ?, parked_at = null from picked where d.number = picked.number returning d.*)
                select * from held order by rank, due_at nulls last, number""", Claims::claimed, receiver, at, receiver, at, most, until, UUID.randomUUID().toString());
    }

    /** What is due waits for a breaker, which is no fault of the messages. */
    void park(String receiver) {
        database.update("update delivery set parked_at = ? where receiver = ? and state = 'WAITING' and next_at <= ? and parked_at is null and (held_until is null or held_until <= ?)",
                now(), receiver, now(), now());
    }

    /** The receiver is back: what waits because it was away is due now; what it has asked to wait for is not. */
    void forward(String receiver) {
        database.update("update delivery set next_at = ?, parked_at = null where receiver = ? and state = 'WAITING' and next_at > ? and held_by is null and cause is distinct from 'HTTP_429'",
                now(), receiver, now());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        try {
            return new Claimed(row.getLong("number"), row.getString("message_id"), row.getString("receiver"), row.getString("order_key"), row.getString("type"), row.getString("content_type"),
                    JSON.readValue(row.getString("headers"), HEADERS), row.getBytes("body"), row.getInt("attempts"), row.getInt("round"), row.getString("held_by"), row.getTimestamp("held_until").toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
