package org.disputehub.deadline;

import org.disputehub.deadline.DeadlineRules.Stage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The table {@code deadline}. A row is locked while it is changed, so that feedback and the clock do not pass one another. */
@Component
class DeadlineTables {

    private static final String COLUMNS = "d.dispute, d.stage, d.started_by, d.started_at, d.warn_at, d.due_at, d.calendar_incomplete, d.stopped_at, d.state, "
            + "d.warned_at, d.fired_at, d.fired_due, d.late, d.next_at";

    /** A row that something is to be done about now, with what its messages say of the dispute. */
    record Claimed(DeadlineRow row, String county, String level) {
    }

    private final JdbcTemplate database;

    DeadlineTables(JdbcTemplate database) {
        this.database = database;
    }

    List<DeadlineRow> of(Collection<String> disputes) {
        return database.query("select " + COLUMNS + " from deadline d where d.dispute = any(?) order by d.dispute, d.stage, d.started_by for update", row(), (Object) disputes.toArray(String[]::new));
    }

    void insert(List<DeadlineRow> rows) {
        database.batchUpdate("""
                insert into deadline (dispute, stage, started_by, started_at, warn_at, due_at, calendar_incomplete, stopped_at, state, next_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows.stream().map(row -> {
            Deadline d = row.deadline();
            return new Object[]{d.dispute(), d.stage().name(), d.startedBy(), at(d.startedAt()), at(d.warnAt()), at(d.dueAt()), d.calendarIncomplete(), at(d.stoppedAt()),
                    row.state().name(), at(row.nextAt())};
        }).toList());
    }

    void update(List<DeadlineRow> rows) {
        database.batchUpdate("""
                update deadline set started_at = ?, warn_at = ?, due_at = ?, calendar_incomplete = ?, stopped_at = ?, state = ?, warned_at = ?, fired_at = ?, fired_due = ?,
                  late = ?, next_at = ? where dispute = ? and stage = ? and started_by = ?""", rows.stream().map(row -> {
            Deadline d = row.deadline();
            return new Object[]{at(d.startedAt()), at(d.warnAt()), at(d.dueAt()), d.calendarIncomplete(), at(d.stoppedAt()), row.state().name(), at(row.warnedAt()), at(row.firedAt()),
                    at(row.firedDue()), row.late(), at(row.nextAt()), d.dispute(), d.stage().name(), d.startedBy()};
        }).toList());
    }

    /** What it is time for; none that another node has in hand. */
    List<Claimed> claim(Instant now, Collection<Stage> stages, int most) {
        RowMapper<DeadlineRow> mapper = row();
        return database.query("select " + COLUMNS + """
                , p.county, p.level from deadline d join dispute p on p.id = d.dispute
                where d.next_at <= ? and d.stage = any(?) order by d.next_at limit ? for update of d skip locked""",
                (row, i) -> new Claimed(mapper.mapRow(row, i), row.getString("county"), row.getString("level")), at(now), stages.stream().map(Stage::name).toArray(String[]::new), most);
    }

    /** Whether it is time for any of these stages; costs a look into the index. */
    boolean anyDue(Instant now, Collection<Stage> stages) {
        return Boolean.TRUE.equals(database.queryForObject("select exists (select from deadline where next_at <= ? and stage = any(?))", Boolean.class, at(now),
                stages.stream().map(Stage::name).toArray(String[]::new)));
    }

    static RowMapper<DeadlineRow> row() {
        return (row, i) -> new DeadlineRow(new Deadline(row.getString(1), Stage.valueOf(row.getString(2)), row.getLong(3), instant(row, 4), instant(row, 5), instant(row, 6),
                row.getBoolean(7), instant(row, 8), false), DeadlineRow.State.valueOf(row.getString(9)), instant(row, 10), instant(row, 11), instant(row, 12), row.getBoolean(13),
                instant(row, 14));
    }

    private static Timestamp at(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
