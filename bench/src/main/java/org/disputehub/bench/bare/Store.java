package org.disputehub.bench.bare;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes a batch of reports in one statement and one commit. */
final class Store {
    /** A report that is known already leaves a receipt only. */
    private static final String KEEP = """
            with arrived as (
                select * from unnest(?::uuid[], ?::text[], ?::bytea[], ?::bytea[], ?::text[], ?::text[], ?::text[])
                    as a (receipt, source_ref, content_hash, raw, canonical, county, event)),
            fresh as (
                insert into report (receipt, connector, source_ref, content_hash, raw, canonical)
                select receipt, ?, source_ref, content_hash, raw, canonical from arrived on conflict do nothing returning receipt),
            opened as (
                insert into dispute (id, county, state) select receipt, county, 'DISPATCHED' from arrived join fresh using (receipt)),
            noted as (
                insert into receipt (id, status, outcome, dispute)
                select a.receipt, 'PROCESSED', case when f.receipt is null then 'DUPLICATE' else 'NEW_DISPUTE' end, f.receipt
                from arrived a left join fresh f on f.receipt = a.receipt on conflict do nothing)
            insert into outbox (id, county, event) select receipt, county, event from arrived join fresh using (receipt)
            """;
    private static final String UNSENT = "select id, county, event from outbox where id = any (?::uuid[]) and sent_at is null";
    private static final String MARK_SENT = "update outbox set sent_at = now() where id = any (?::uuid[])";

    private final Connection connection;
    private final PreparedStatement keep;
    private final PreparedStatement unsent;
    private final PreparedStatement markSent;

    Store(Database database) throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
        keep = connection.prepareStatement(KEEP);
        unsent = connection.prepareStatement(UNSENT);
        markSent = connection.prepareStatement(MARK_SENT);
    }

    /** A row that is still to be sent to its county. */
    record Dispatch(String id, String county, String event) {
    }

    /**
     * Keeps the batch and marks what was sent before it, both in one commit.
     *
     * @return what is to be sent: the new reports, and those of an earlier delivery that broke off before it had sent them
     */
    List<Dispatch> keep(List<Arrival> batch, List<String> sent) throws SQLException {
        try {
            markSentUncommitted(sent);
            List<Dispatch> dispatches = batch.stream().map(a -> new Dispatch(a.receipt(), a.county(), a.event())).toList();
            keep.setArray(1, array("uuid", batch, Arrival::receipt));
            keep.setArray(2, array("text", batch, Arrival::sourceRef));
            keep.setArray(3, connection.createArrayOf("bytea", batch.stream().map(Arrival::contentHash).toArray(byte[][]::new)));
            keep.setArray(4, connection.createArrayOf("bytea", batch.stream().map(Arrival::raw).toArray(byte[][]::new)));
            keep.setArray(5, array("text", batch, Arrival::canonical));
            keep.setArray(6, array("text", batch, Arrival::county));
            keep.setArray(7, array("text", dispatches, Dispatch::event));
            keep.setString(8, Intake.CONNECTOR);
            int fresh = keep.executeUpdate();
            List<Dispatch> toSend = fresh == batch.size() ? dispatches : unsent(batch);
            connection.commit();
            return toSend;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    void markSent(List<String> sent) throws SQLException {
        markSentUncommitted(sent);
        connection.commit();
    }

    private void markSentUncommitted(List<String> sent) throws SQLException {
        if (!sent.isEmpty()) {
            markSent.setArray(1, array("uuid", sent, id -> id));
            markSent.executeUpdate();
        }
    }

    private List<Dispatch> unsent(List<Arrival> batch) throws SQLException {
        List<Dispatch> dispatches = new ArrayList<>();
        unsent.setArray(1, array("uuid", batch, Arrival::receipt));
        try (ResultSet rows = unsent.executeQuery()) {
            while (rows.next()) {
                dispatches.add(new Dispatch(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return dispatches;
    }

    private <T> Array array(String type, List<T> rows, Function<T, String> column) throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray(String[]::new));
    }
}
