package org.disputehub.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** The messages of a connector that the register has: those in quarantine, and the newest version of each record. */
public final class StoredMessages {

    private static final int PAGE = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcTemplate database;

    public StoredMessages(JdbcTemplate database) {
        this.database = database;
    }

    /** What is done with each. */
    public interface Each {
        void accept(StoredMessage message) throws Exception;
    }

    public void each(String connector, Instant from, Each each) throws Exception {
        pages("""
                select q.receipt, q.raw_type, q.raw, q.raw_ref, r.raw_sha256, q.received_at, null, null, r.idempotency_key, r.batch, r.row_number
                from quarantine q join receipt r on r.id = q.receipt
                where q.connector = ? and q.erased_at is null and q.received_at >= ? and q.receipt > ? order by q.receipt limit ?""", connector, from, each);
        pages("""
                select q.receipt, q.raw_type, q.raw, q.raw_ref, q.raw_sha256, q.received_at, q.canonical, q.source_ref, r.idempotency_key, r.batch, r.row_number
                from report q join receipt r on r.id = q.receipt
                where q.connector = ? and q.erased_at is null and q.received_at >= ? and q.receipt > ?
                  and not exists (select from report later where later.connector = q.connector and later.source_ref = q.source_ref and later.receipt > q.receipt)
                order by q.receipt limit ?""", connector, from, each);
    }

    private void pages(String sql, String connector, Instant from, Each each) throws Exception {
        String after = "";
        List<StoredMessage> page;
        do {
            page = database.query(sql, StoredMessages::message, connector, Timestamp.from(from), after, PAGE);
            for (StoredMessage message : page) {
                each.accept(message);
                after = message.receipt();
            }
        } while (page.size() == PAGE);
    }

    private static StoredMessage message(ResultSet row, int number) throws SQLException {
        return new StoredMessage(row.getString(1), row.getString(2), row.getBytes(3), row.getString(4), row.getBytes(5), row.getTimestamp(6).toInstant(),
                canonical(row.getString(7)), row.getString(8), row.getString(9), row.getString(10), row.getInt(11));
    }

    private static ObjectNode canonical(String json) {
        try {
            return json == null ? null : (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
