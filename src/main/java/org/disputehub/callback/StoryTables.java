package org.disputehub.callback;

import org.disputehub.dispute.Change;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The steps of disputes, in the table {@code story}. */
@Component
class StoryTables {

    /** @param number of the happening behind it */
    record Key(String dispute, long number, Change change) {
    }

    record Row(Key key, Instant at, String county) {
    }

    private final JdbcTemplate database;

    StoryTables(JdbcTemplate database) {
        this.database = database;
    }

    /** Each that there is, and whether it stands. */
    Map<Key, Boolean> of(Collection<String> disputes) {
        Map<Key, Boolean> known = new HashMap<>();
        database.query("select dispute, number, kind, stands from story where dispute = any(?)", row -> {
            known.put(new Key(row.getString(1), row.getLong(2), Change.valueOf(row.getString(3))), row.getBoolean(4));
        }, (Object) disputes.toArray(String[]::new));
        return known;
    }

    /** @return those that nobody else has written at the same time */
    List<Key> insert(List<Row> rows) {
        return rows.isEmpty() ? List.of() : database.query("""
                insert into story (dispute, number, kind, at, county, stands)
                select dispute, number, kind, to_timestamp(at / 1000.0), county, true from unnest(?, ?, ?, ?, ?) as n (dispute, number, kind, at, county)
                on conflict do nothing returning dispute, number, kind""", (row, i) -> new Key(row.getString(1), row.getLong(2), Change.valueOf(row.getString(3))),
                texts(rows, row -> row.key.dispute), rows.stream().map(row -> row.key.number).toArray(Long[]::new), texts(rows, row -> row.key.change.name()),
                rows.stream().map(row -> row.at.toEpochMilli()).toArray(Long[]::new), texts(rows, Row::county));
    }

    void stand(List<Key> steps, boolean stands) {
        database.batchUpdate("update story set stands = ? where dispute = ? and number = ? and kind = ?",
                steps.stream().map(key -> new Object[]{stands, key.dispute, key.number, key.change.name()}).toList());
    }

    private static String[] texts(List<Row> rows, Function<Row, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
