package org.disputehub.assess;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.assess.HotspotPolicy.Hotspot;
import org.disputehub.assess.HotspotPolicy.Occurrence;
import org.disputehub.connector.Counties;
import org.disputehub.dispute.Event;
import org.disputehub.dispute.Notice;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks where disputes of one kind pile up (高发), by town and by category's first two digits. The city centre hears once when it begins
 * and once when it is over, which it is a day after it was seen last. Inside the caller's transaction.
 */
@Component("hotspots")
class Hotspots {

    private static final Duration QUIET = Duration.ofDays(1);

    private final JdbcTemplate database;
    private final CurrentRiskRules rules;
    private final Clock clock;

    Hotspots(JdbcTemplate database, CurrentRiskRules rules, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.clock = clock;
    }

    public List<Notice> look() {
        Instant now = clock.instant();
        HotspotPolicy policy = rules.get().hotspots();
        Timestamp since = database.queryForObject("select min(opened_at) from dispute", Timestamp.class);
        if (since == null) {
            return List.of();
        }
        List<Notice> notices = new ArrayList<>();
        Map<String, Hotspot> leastProbable = new LinkedHashMap<>();
        policy.at(now, since.toInstant(), occurrences(now.minus(policy.history()))).forEach(spot -> leastProbable.putIfAbsent(spot.place() + " " + spot.category(), spot));
        leastProbable.values().forEach(spot -> seen(spot, now, notices));
        over(now, notices);
        return notices;
    }

    private List<Occurrence> occurrences(Instant from) {
        return database.query("""
                select left(r.place, 9), left(d.category, 2), d.opened_at from dispute d join risk r on r.dispute = d.id
                where d.opened_at >= ? and length(r.place) >= 9 and d.category is not null and d.state not in ('WITHDRAWN', 'MERGED')""",
                (row, i) -> new Occurrence(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()), Timestamp.from(from));
    }

    private void seen(Hotspot spot, Instant now, List<Notice> notices) {
        Timestamp at = Timestamp.from(now);
        if (database.update("update hotspot set seen_at = ?, count = greatest(count, ?) where place = ? and category = ? and over_at is null", at, spot.count(), spot.place(), spot.category()) == 0) {
            int days = (int) Duration.between(spot.from(), spot.to()).toDays();
            database.queryForList("""
                    insert into hotspot (place, category, days, count, expected, version, raised_at, seen_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (place, category) where over_at is null do nothing returning number""", Long.class, spot.place(), spot.category(), days, spot.count(), spot.expected(),
                    spot.version(), at, at).forEach(number -> notices.add(told(number, Event.HOTSPOT_RAISED, spot.place(), spot.category(), now,
                    JsonNodeFactory.instance.objectNode().put("days", days).put("count", spot.count()).put("expected", Math.round(spot.expected() * 10) / 10.0).put("version", spot.version()))));
        }
    }

    private void over(Instant now, List<Notice> notices) {
        database.query("update hotspot set over_at = ? where over_at is null and seen_at < ? returning number, place, category, count", row -> {
            notices.add(told(row.getLong(1), Event.HOTSPOT_OVER, row.getString(2), row.getString(3), now, JsonNodeFactory.instance.objectNode().put("count", row.getInt(4))));
        }, Timestamp.from(now), Timestamp.from(now.minus(QUIET)));
    }

    /** Its own number stands where a dispute's would. */
    private static Notice told(long number, Event event, String place, String category, Instant now, ObjectNode data) {
        data.put("place", place).put("category", category);
        return new Notice("hotspot-" + number + "." + event.name().toLowerCase(java.util.Locale.ROOT), event, Counties.CITY, "hotspot-" + number, data, null, null, now);
    }
}
