package org.disputehub.assess;

import org.disputehub.assess.HotspotPolicy.Occurrence;
import org.disputehub.connector.Lookup;
import org.disputehub.connector.LookupConnector;
import org.disputehub.connector.Lookups;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** When and where disputes of which kind were opened, for {@link HotspotPolicy}. */
@Component
class OpenedDisputes {

    private record Opened(String place, String category, List<String> keyPlaces, Instant at) {

        Stream<Watched> counts() {
            return Watched.of(place, category, keyPlaces);
        }
    }

    private final JdbcTemplate database;
    private final Lookups lookups;

    OpenedDisputes(JdbcTemplate database, Lookups lookups) {
        this.database = database;
        this.lookups = lookups;
    }

    /** Null: none yet. */
    Instant first() {
        Timestamp first = database.queryForObject("select min(opened_at) from dispute", Timestamp.class);
        return first == null ? null : first.toInstant();
    }

    /** Of what was seen as often as the policy asks for in its longest window; of the rest nothing can be a hot spot. */
    List<Occurrence> occurrences(Instant now, HotspotPolicy policy) {
        List<Opened> opened = since(now.minus(policy.history()));
        Instant lately = now.minus(policy.longestWindow());
        Map<Watched, Integer> counts = new HashMap<>();
        opened.stream().filter(one -> one.at.isAfter(lately)).flatMap(Opened::counts).forEach(watched -> counts.merge(watched, 1, Integer::sum));
        counts.values().removeIf(count -> count < policy.minimum());
        return opened.stream().flatMap(one -> one.counts().filter(counts::containsKey).map(watched -> new Occurrence(watched.place(), watched.category(), one.at))).toList();
    }

    private List<Opened> since(Instant from) {
        String[] registers = lookups.all().stream().filter(register -> register.lookup().holds() == Lookup.Holds.PLACES).map(LookupConnector::id).toArray(String[]::new);
        return database.query("""
                select r.place, d.category, array(select register || '/' || entry from dispute_entry e where e.dispute = d.id and e.register = any(?)), d.opened_at
                from dispute d join risk r on r.dispute = d.id
                where d.opened_at >= ? and length(d.category) >= 2 and d.state not in ('WITHDRAWN', 'MERGED')""",
                (row, i) -> new Opened(row.getString(1), row.getString(2), List.of((String[]) row.getArray(3).getArray()), row.getTimestamp(4).toInstant()), registers, Timestamp.from(from));
    }
}
