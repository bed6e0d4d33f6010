package org.disputehub.correlate;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** Moves records from one dispute to another, and writes down who did it and why. */
@Component
class Trail {

    static final String HUB = "hub";

    private final JdbcTemplate database;
    private final Clock clock;

    Trail(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What later versions of records moved by themselves. */
    void write(List<Consequences.Move> moves) {
        for (Consequences.Move move : moves) {
            relocate(List.of(move.record()), move.to(), null);
            // What else a merged dispute has (records that were taken back) goes along.
            database.update("update source_record set dispute = ? where dispute = ? and exists (select from dispute where id = ? and state = 'MERGED')",
                    move.to(), move.from(), move.from());
            act("MOVE", move.from(), move.to(), List.of(move.record()), move.left(), move.undone().toJson(), HUB, move.reason());
        }
    }

    /** With all their reports and receipts; @param placedBy null: by the machine */
    void relocate(Collection<Long> records, String dispute, String placedBy) {
        Long[] numbers = records.toArray(Long[]::new);
        database.update("update source_record set dispute = ?, placed_by = ? where number = any(?)", dispute, placedBy, numbers);
        database.update("""
                with moved as (
                  update report r set dispute = ? from source_record s
                  where s.number = any(?) and r.connector = s.connector and r.source_ref = s.source_ref and r.dispute is not null returning r.receipt)
                update receipt set dispute = ? from moved where receipt.id = moved.receipt""", dispute, numbers, dispute);
    }

    /**
     * @param records that were moved, joined or split off
     * @param against the records on the other side: what they were said to be the same as, or different from
     * @param before  JSON of what an undo brings back
     * @return the act's number
     */
    long act(String kind, String dispute, String other, Collection<Long> records, Collection<Long> against, String before, String by, String reason) {
        return database.queryForObject("""
                insert into correlation_act (kind, dispute, other, records, against, before, by, reason, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning number""",
                Long.class, kind, dispute, other, records.toArray(Long[]::new), against.toArray(Long[]::new), before, by, reason, Timestamp.from(clock.instant()));
    }
}
