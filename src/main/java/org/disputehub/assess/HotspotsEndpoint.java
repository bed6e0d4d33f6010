package org.disputehub.assess;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** Where disputes of one kind pile up. */
@RestController
class HotspotsEndpoint {

    private static final int PAGE = 200;

    private final JdbcTemplate database;

    HotspotsEndpoint(JdbcTemplate database) {
        this.database = database;
    }

    /** @param place town or village by its code, an estate as code/name, a key place as register/entry; @param days of the window in which it was seen first; @param count the most in it so far */
    record Hotspot(long number, String place, String category, int days, int count, double expected, String version, Instant raisedAt, Instant seenAt, Instant overAt) {
    }

    /** Newest first; {@code all}: also those that are over. {@code before} is the last number of the page before. */
    @GetMapping("/api/v1/hotspots")
    List<Hotspot> hotspots(@RequestParam(name = "all", defaultValue = "false") boolean all, @RequestParam(name = "before", defaultValue = "9223372036854775807") long before) {
        return database.query("""
                select number, place, category, days, count, expected, version, raised_at, seen_at, over_at from hotspot
                where (? or over_at is null) and number < ? order by number desc limit ?""", (row, i) -> {
            Timestamp over = row.getTimestamp(10);
            return new Hotspot(row.getLong(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5), row.getDouble(6), row.getString(7), row.getTimestamp(8).toInstant(),
                    row.getTimestamp(9).toInstant(), over == null ? null : over.toInstant());
        }, all, before, PAGE);
    }
}
