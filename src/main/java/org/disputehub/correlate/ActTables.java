package org.disputehub.correlate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.dispute.Accountability;
import org.disputehub.report.Report.Standing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What acts of people read and write. */
@Component
class ActTables {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A record with its newest report. */
    record Filed(long record, String receipt, ObjectNode report, Standing standing, Instant receivedAt) {
    }

    /** An act that was written down. */
    record Written(long number, String kind, String dispute, String other, List<Long> records, String before, boolean undone) {
    }

    /** What a person was asked. */
    record Asked(long number, long record, long other, String dispute, String otherDispute, String state) {
    }

    private final JdbcTemplate database;
    private final Clock clock;

    ActTables(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All records of a dispute, in the order that they came. */
    List<Filed> filed(String dispute) {
        return database.query("""
                select s.number, s.receipt, r.canonical, s.standing, r.received_at from source_record s join report r on r.receipt = s.receipt
                where s.dispute = ? order by s.number""", (row, i) -> new Filed(row.getLong(1), row.getString(2), canonical(row.getString(3)),
                Standing.valueOf(row.getString(4)), row.getTimestamp(5).toInstant()), dispute);
    }

    /** @return the records that the reports are versions of, where they are of the dispute */
    List<Long> records(Collection<String> receipts, String dispute) {
        return database.queryForList("""
                select distinct s.number from report r join source_record s on s.connector = r.connector and s.source_ref = r.source_ref
                where r.receipt = any(?) and s.dispute = ?""", Long.class, receipts.toArray(String[]::new), dispute);
    }

    Optional<Written> act(long number) {
        return database.query("select number, kind, dispute, other, records, before, undone_by is not null from correlation_act where number = ?", (row, i) ->
                new Written(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), Arrays.asList((Long[]) row.getArray(5).getArray()), row.getString(6),
                        row.getBoolean(7)), number).stream().findFirst();
    }

    /** A later act on one of the two disputes that still stands. */
    Optional<Long> laterAct(Written act) {
        return database.queryForList("""
                select number from correlation_act where number > ? and undone_by is null and kind in ('JOIN', 'SPLIT', 'MOVE')
                  and (dispute in (?, ?) or other in (?, ?)) order by number desc limit 1""", Long.class, act.number(), act.dispute(), act.other(), act.dispute(), act.other())
                .stream().findFirst();
    }

    void undone(long act, long by) {
        database.update("update correlation_act set undone_by = ? where number = ?", by, act);
    }

    /** What a person has placed the machine leaves there. */
    void hold(Collection<Long> records, String by) {
        database.update("update source_record set placed_by = ? where number = any(?)", by, records.toArray(Long[]::new));
    }

    Optional<Asked> review(long number) {
        return database.query("""
                select v.number, v.record, v.other, s.dispute, o.dispute, v.state from review v
                join source_record s on s.number = v.record join source_record o on o.number = v.other where v.number = ?""",
                (row, i) -> new Asked(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5), row.getString(6)), number).stream().findFirst();
    }

    void settle(long review, String state, String by, String reason) {
        database.update("update review set state = ?, decided_by = ?, reason = ?, decided_at = ? where number = ?", state, by, reason, now(), review);
    }

    /** Questions that an act has answered by the way: both records are of one dispute now. */
    void settleAnswered(String dispute) {
        database.update("""
                update review v set state = 'SETTLED', decided_at = ? from source_record s, source_record o
                where v.state = 'OPEN' and s.number = v.record and o.number = v.other and s.dispute = ? and o.dispute = ?""", now(), dispute, dispute);
    }

    void account(Accountability one) {
        database.update("""
                insert into accountability (dispute, receipt, county, resolved_at, reported_at, proposed_at) values (?, ?, ?, ?, ?, ?) on conflict (receipt) do nothing""",
                one.dispute(), one.receipt(), one.county(), Timestamp.from(one.resolvedAt()), Timestamp.from(one.reportedAt()), now());
    }

    Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static ObjectNode canonical(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
