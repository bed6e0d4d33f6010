package org.disputehub.feedback;

import org.disputehub.connector.Counties;
import org.disputehub.dispute.Course;
import org.disputehub.dispute.DisputeState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Disputes with all that happened to them, in the tables {@code happening} and {@code dispute}. */
@Component
class CourseTables {

    static final String COLUMNS = "number, id, dispute, kind, county, at, placed_at, received_at, by, text, detail, content_hash";
    static final RowMapper<Happening> HAPPENING = (row, i) -> new Happening(row.getLong(1), row.getString(2), row.getString(3), Happening.Kind.valueOf(row.getString(4)),
            row.getString(5), row.getTimestamp(6).toInstant(), row.getTimestamp(7).toInstant(), row.getTimestamp(8).toInstant(), row.getString(9), row.getString(10),
            row.getString(11), row.getBytes(12));

    private final JdbcTemplate database;
    private final Clock clock;

    CourseTables(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The disputes that there are of these, and those that they were merged into. */
    Map<String, CourseFile> load(Collection<String> disputes) {
        Map<String, CourseFile> files = new HashMap<>();
        Set<String> asked = new HashSet<>();
        Set<String> wanted = new HashSet<>(disputes);
        while (asked.addAll(wanted)) {
            database.query("select id, category, level, state, merged_into from dispute where id = any(?)", row -> {
                files.put(row.getString(1), new CourseFile(row.getString(1), row.getString(2), row.getString(3), DisputeState.valueOf(row.getString(4)), row.getString(5)));
            }, (Object) wanted.toArray(String[]::new));
            wanted = new HashSet<>();
            for (CourseFile file : files.values()) {
                if (file.mergedInto != null && !asked.contains(file.mergedInto)) {
                    wanted.add(file.mergedInto);
                }
            }
        }
        if (!files.isEmpty()) {
            database.query("select " + COLUMNS + " from happening where dispute = any(?)", HAPPENING, (Object) files.keySet().toArray(String[]::new))
                    .forEach(happening -> files.get(happening.dispute()).happenings.add(happening));
        }
        return files;
    }

    List<Course> courses(Collection<String> disputes) {
        Map<String, CourseFile> files = load(disputes);
        return disputes.stream().filter(files::containsKey).map(id -> files.get(id).course()).toList();
    }

    /** Those that are known already, with the hash of their content. */
    Map<String, Happening> known(Collection<String> ids) {
        Map<String, Happening> known = new HashMap<>();
        database.query("select " + COLUMNS + " from happening where id = any(?)", HAPPENING, (Object) ids.toArray(String[]::new)).forEach(h -> known.put(h.id(), h));
        return known;
    }

    /** One that is known already is not written again. */
    void insert(List<Happening> happenings) {
        database.batchUpdate("""
                insert into happening (id, dispute, kind, county, at, placed_at, received_at, by, text, detail, content_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""", happenings.stream().map(h -> new Object[]{h.id(), h.dispute(), h.kind().name(), h.county(),
                Timestamp.from(h.at()), Timestamp.from(h.placedAt()), Timestamp.from(h.receivedAt()), h.by(), h.text(), h.detail(), h.contentHash()}).toList());
    }

    /** The register says what the course says. */
    void update(Collection<Course> courses) {
        Timestamp now = Timestamp.from(clock.instant());
        database.batchUpdate("update dispute set state = ?, county = ?, owner = ?, resolved_at = ?, reopened = greatest(reopened, ?), changed_at = ? where id = ?",
                courses.stream().map(c -> new Object[]{c.state().name(), c.county(), c.escalated() ? Counties.CITY : null,
                        c.resolvedAt() == null ? null : Timestamp.from(c.resolvedAt()), c.reopened(), now, c.dispute()}).toList());
    }
}
