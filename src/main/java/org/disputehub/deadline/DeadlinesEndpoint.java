package org.disputehub.deadline;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** The clocks of a dispute: those that run, were stopped in time, were missed. */
@RestController
class DeadlinesEndpoint {

    private final JdbcTemplate database;

    DeadlinesEndpoint(JdbcTemplate database) {
        this.database = database;
    }

    /** @param late it fired long after its time, as after an outage */
    record View(String stage, String state, Instant startedAt, Instant warnAt, Instant dueAt, boolean calendarIncomplete, Instant stoppedAt, Instant warnedAt, Instant firedAt, boolean late) {
    }

    @GetMapping("/api/v1/disputes/{id}/deadlines")
    List<View> of(@PathVariable("id") String id) {
        return database.query("select * from deadline where dispute = ? order by started_by, due_at", (row, i) -> new View(row.getString("stage"), row.getString("state"),
                row.getTimestamp("started_at").toInstant(), row.getTimestamp("warn_at").toInstant(), row.getTimestamp("due_at").toInstant(), row.getBoolean("calendar_incomplete"),
                instant(row.getTimestamp("stopped_at")), instant(row.getTimestamp("warned_at")), instant(row.getTimestamp("fired_at")), row.getBoolean("late")), id);
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
