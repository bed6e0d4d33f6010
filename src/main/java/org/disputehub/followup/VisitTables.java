package org.disputehub.followup;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The table {@code visit}. A row is locked while it is changed, so that feedback and the clock do not pass one another. */
@Component
class VisitTables {

    private static final String COLUMNS = "v.id, v.dispute, v.settled_by, v.methods, v.opens_at, v.due_at, v.done_at, v.result, v.state, v.announced_at, v.overdue_at, v.next_at";
    static final RowMapper<VisitRow> ROW = (row, i) -> new VisitRow(new Visit(row.getString(1), row.getString(2), row.getLong(3), List.of(row.getString(4).split(" ")), instant(row, 5),
            instant(row, 6), instant(row, 7), row.getString(8), false), VisitRow.State.valueOf(row.getString(9)), instant(row, 10), instant(row, 11), instant(row, 12));

    /** A visit that something is to be said of now, and its dispute's county. */
    record Claimed(VisitRow row, String county) {
    }

    private final JdbcTemplate database;

    VisitTables(JdbcTemplate database) {
        this.database = database;
    }

    List<VisitRow> of(Collection<String> disputes) {
        return database.query("select " + COLUMNS + " from visit v where v.dispute = any(?) order by v.id for update", ROW, (Object) disputes.toArray(String[]::new));
    }

    void write(List<VisitRow> rows) {
        database.batchUpdate("""
                insert into visit (id, dispute, settled_by, methods, opens_at, due_at, done_at, result, state, announced_at, overdue_at, next_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set methods = excluded.methods, opens_at = excluded.opens_at, due_at = excluded.due_at, done_at = excluded.done_at, result = excluded.result,
                  state = excluded.state, announced_at = excluded.announced_at, overdue_at = excluded.overdue_at, next_at = excluded.next_at""", rows.stream().map(row -> {
            Visit v = row.visit();
            return new Object[]{v.id(), v.dispute(), v.settledBy(), String.join(" ", v.methods()), at(v.opensAt()), at(v.dueAt()), at(v.doneAt()), v.result(), row.state().name(),
                    at(row.announcedAt()), at(row.overdueAt()), at(row.nextAt())};
        }).toList());
    }

    /** What it is time for; none that another node has in hand. */
    List<Claimed> claim(Instant now, int most) {
        return database.query("select " + COLUMNS + """
                , p.county from visit v join dispute p on p.id = v.dispute where v.next_at <= ? order by v.next_at limit ? for update of v skip locked""",
                (row, i) -> new Claimed(ROW.mapRow(row, i), row.getString("county")), at(now), most);
    }

    private static Timestamp at(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
