package org.disputehub.operations;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the sources of a dispute were told of it, and are to be told. */
@Component
class SourcesTold {

    private final JdbcTemplate database;

    SourcesTold(JdbcTemplate database) {
        this.database = database;
    }

    /** By the ids that the messages must have, so that no message of another dispute is looked at. */
    List<Map<String, Object>> of(String dispute) {
        return database.query("""
                with told (connector, id) as (
                  select s.connector, s.number || '.' || t.number || '.' || lower(t.kind) from source_record s join story t on t.dispute = s.dispute where s.dispute = ?
                  union all select connector, receipt || '.processed' from report where dispute = ?),
                receiver (connector, receiver) as (
                  select distinct connector, 'source.' || connector from told union all select connector, 'callback.' || id from callback where connector in (select connector from told))
                select w.message_id, w.receiver, w.type, w.state, w.attempts, w.cause, w.created_at, w.settled_at
                from told join receiver using (connector) join delivery w on w.receiver = receiver.receiver and w.message_id = told.id order by w.number""", (row, i) -> {
            Map<String, Object> callback = new LinkedHashMap<>();
            callback.put("id", row.getString("message_id"));
            callback.put("to", row.getString("receiver"));
            callback.put("type", row.getString("type"));
            callback.put("state", row.getString("state"));
            callback.put("attempts", row.getInt("attempts"));
            callback.put("cause", row.getString("cause"));
            callback.put("createdAt", row.getTimestamp("created_at").toInstant());
            callback.put("settledAt", row.getTimestamp("settled_at") == null ? null : row.getTimestamp("settled_at").toInstant());
            return callback;
        }, dispute, dispute);
    }
}
