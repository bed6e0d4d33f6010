package org.disputehub.assess;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.assess.HotspotPolicy.Hotspot;
import org.disputehub.connector.Counties;
import org.disputehub.dispute.Event;
import org.disputehub.dispute.Notice;
import org.disputehub.lookup.Entry;
import org.disputehub.lookup.Registers;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks where disputes of one kind pile up (高发). The city centre and the county hear once when it begins and once when it is over, which it is a
 * day after it was seen last. Inside the caller's transaction.
 */
@Component("hotspots")
class Hotspots {

    private static final Duration QUIET = Duration.ofDays(1);

    private final JdbcTemplate database;
    private final CurrentRiskRules rules;
    private final OpenedDisputes opened;
    private final Registers registers;
    private final Counties counties;
    private final Clock clock;

    Hotspots(JdbcTemplate database, CurrentRiskRules rules, OpenedDisputes opened, Registers registers, Counties counties, Clock clock) {
        this.database = database;
        this.opened = opened;
        this.registers = registers;
        this.counties = counties;
        this.rules = rules;
        this.clock = clock;
    }

    public List<Notice> look() {
        Instant now = clock.instant();
        HotspotPolicy policy = rules.get().hotspots();
        Instant first = opened.first();
        if (first == null) {
            return List.of();
        }
        List<Notice> notices = new ArrayList<>();
        chosen(policy.at(now, first, opened.occurrences(now, policy))).forEach(spot -> seen(spot, now, notices));
        over(now, notices);
        return notices;
    }

    /** Of those that are one, that which was told already, else the least probable. */
    private List<Hotspot> chosen(List<Hotspot> found) {
        Set<Watched> told = Set.copyOf(database.query("select place, category from hotspot where over_at is null", (row, i) -> new Watched(row.getString(1), row.getString(2))));
        List<Hotspot> chosen = new ArrayList<>();
        Stream.concat(found.stream().filter(spot -> told.contains(spot.watched())), found.stream())
                .filter(spot -> chosen.stream().noneMatch(other -> spot.watched().isOneWith(other.watched()))).forEachOrdered(chosen::add);
        return chosen;
    }

    private void seen(Hotspot spot, Instant now, List<Notice> notices) {
        Timestamp at = Timestamp.from(now);
        if (database.update("update hotspot set seen_at = ?, count = greatest(count, ?) where place = ? and category = ? and over_at is null", at, spot.count(), spot.place(), spot.category()) == 0) {
            int days = (int) Duration.between(spot.from(), spot.to()).toDays();
            database.queryForList("""
                    insert into hotspot (place, category, days, count, expected, version, raised_at, seen_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (place, category) where over_at is null do nothing returning number""", Long.class, spot.place(), spot.category(), days, spot.count(), spot.expected(),
                    spot.version(), at, at).forEach(number -> tell(notices, number, Event.HOTSPOT_RAISED, spot.watched(), now,
                    JsonNodeFactory.instance.objectNode().put("days", days).put("count", spot.count()).put("expected", Math.round(spot.expected() * 10) / 10.0).put("version", spot.version())));
        }
    }

    private void over(Instant now, List<Notice> notices) {
        database.query("update hotspot set over_at = ? where over_at is null and seen_at < ? returning number, place, category, count", row -> {
            tell(notices, row.getLong(1), Event.HOTSPOT_OVER, new Watched(row.getString(2), row.getString(3)), now, JsonNodeFactory.instance.objectNode().put("count", row.getInt(4)));
        }, Timestamp.from(now), Timestamp.from(now.minus(QUIET)));
    }

    /** Its own number stands where a dispute's would. */
    private void tell(List<Notice> notices, long number, Event event, Watched watched, Instant now, ObjectNode data) {
        String division = division(watched.place());
        data.put("place", watched.place()).put("category", watched.category());
        if (division != null) {
            data.put("division", division);
        }
        String id = "hotspot-" + number;
        String county = division == null ? Counties.UNASSIGNED : counties.of(division);
        Stream.of(Counties.CITY, county).filter(receiver -> !receiver.equals(Counties.UNASSIGNED)).distinct()
                .forEach(receiver -> notices.add(new Notice(id + "." + event.name().toLowerCase(Locale.ROOT) + "." + receiver, event, receiver, id, data.deepCopy(), null, null, now)));
    }

    /** Null: a key place whose register does not say. */
    private String division(String place) {
        String[] parts = place.split("/", 2);
        return Character.isDigit(place.charAt(0)) ? parts[0] : registers.entry(parts[0], parts[1]).map(Entry::division).orElse(null);
    }
}
