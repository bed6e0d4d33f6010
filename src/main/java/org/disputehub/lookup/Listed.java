package org.disputehub.lookup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What stays in memory of a row besides its id and what it is found by: nothing that says who somebody is. Rows that say the same share one, so that those of a
 * million lie close together.
 *
 * @param notices  work notices that were issued about it before the hub, or beside it
 * @param warnings risk warning letters, likewise
 * @param from     first day, in days since 1970
 * @param until    last day
 */
record Listed(String category, String owner, String division, Integer points, int notices, int warnings, int from, int until) {

    private static final String ALWAYS = "0001-01-01";
    private static final String EVER = "9999-12-31";

    Entry entry(String id) {
        return new Entry(id, category, owner, division, points);
    }

    boolean on(int day) {
        return from <= day && day <= until;
    }

    static final class Maker {
        private final Map<Listed, Listed> made = new HashMap<>();
        private final String owner;

        /** @param owner of rows that name none, or null */
        Maker(String owner) {
            this.owner = owner;
        }

        Listed of(Row row) {
            String points = row.get(Column.POINTS);
            Listed listed = new Listed(row.get(Column.CATEGORY), row.get(Column.OWNER) == null ? owner : row.get(Column.OWNER), row.get(Column.DIVISION),
                    points == null ? null : Integer.valueOf(points), count(row.get(Column.NOTICES)), count(row.get(Column.WARNINGS)), day(row.get(Column.FROM), ALWAYS), day(row.get(Column.UNTIL), EVER));
            return made.computeIfAbsent(listed, one -> one);
        }

        private static int count(String number) {
            return number == null ? 0 : Integer.parseInt(number);
        }

        private static int day(String date, String otherwise) {
            return (int) LocalDate.parse(date == null ? otherwise : date).toEpochDay();
        }
    }
}
