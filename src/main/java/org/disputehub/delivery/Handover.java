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
