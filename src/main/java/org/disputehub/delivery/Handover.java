package org.disputehub.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.dispute.RiskLevel;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

/** Takes messages over, in the database transaction of whoever owes them. */
@Component("handover")
public class Handover {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NO_RANK = RiskLevel.values().length;

    private final JdbcTemplate database;
    private final Clock clock;

    Handover(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A message id that the receiver was handed before changes nothing. */
    public void hand(List<Outgoing> messages) {
        Timestamp now = Timestamp.from(clock.instant());
        database.batchUpdate("""
                insert into delivery (receiver, message_id, order_key, type, content_type, headers, body, rank, due_at, created_at, state, next_at)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, 'WAITING', ?) on conflict (receiver, message_id) do nothing""", messages.stream().map(message -> row(message, now)).toList());
        // What waits before it in its line is as urgent as it is, or it would wait for what is less urgent.
        database.batchUpdate("update delivery set rank = ?, due_at = ? where receiver = ? and order_key = ? and state = 'WAITING' and (rank, due_at) is distinct from (?::smallint, ?::timestamptz)",
                messages.stream().map(m -> new Object[]{rank(m), due(m), m.receiver(), m.orderKey(), rank(m), due(m)}).toList());
    }

    /** Puts messages with the failed ones, for people to look into; one that was there before, and was sent again since, is there again. */
    public void failed(List<Failed> messages) {
        Timestamp now = Timestamp.from(clock.instant());
        messages.forEach(one -> failed(one, now));
    }

    private void failed(Failed one, Timestamp now) {
        Outgoing m = one.message();
        database.update("""
                with failed as (
                  insert into delivery (receiver, message_id, order_key, type, content_type, headers, body, rank, due_at, created_at, state, next_at, settled_at, cause, detail)
                  values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, 'FAILED', ?, ?, ?, ?)
                  on conflict (receiver, message_id) do update set state = 'FAILED', settled_at = excluded.settled_at, cause = excluded.cause, detail = excluded.detail
                  where delivery.state <> 'WAITING' returning number)
                insert into delivery_attempt (delivery, at, what, cause, detail) select number, ?, 'ATTEMPT', ?, ? from failed""",
                m.receiver(), m.messageId(), m.orderKey(), m.type(), m.contentType(), json(m), m.body(), rank(m), due(m), now, now, now, one.cause(), one.detail(), now, one.cause(), one.detail());
    }

    private static Object[] row(Outgoing message, Timestamp now) {
        return new Object[]{message.receiver(), message.messageId(), message.orderKey(), message.type(), message.contentType(), json(message), message.body(),
                rank(message), due(message), now, now};
    }

    private static int rank(Outgoing message) {
        return message.level() == null ? NO_RANK : message.level().ordinal();
    }

    private static Timestamp due(Outgoing message) {
        return message.due() == null ? null : Timestamp.from(message.due());
    }

    private static String json(Outgoing message) {
        try {
            return JSON.writeValueAsString(message.headers());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
