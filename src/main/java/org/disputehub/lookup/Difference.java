package org.disputehub.lookup;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one version has that another has not, in the order of the entries. */
record Difference(List<Change> changes) {

    enum Kind { ADDED, CHANGED, REMOVED }

    /**
     * @param before null: added
     * @param after  null: removed
     */
    record Change(String entry, Row before, Row after) {

        Kind kind() {
            return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
        }

        Set<Column> columns() {
            Set<Column> columns = EnumSet.noneOf(Column.class);
            for (Column column : Column.values()) {
                String was = before == null ? null : before.get(column);
                String is = after == null ? null : after.get(column);
                if (was == null ? is != null : !was.equals(is)) {
                    columns.add(column);
                }
            }
            return columns;
        }
    }

    static Difference of(Map<String, Row> before, Map<String, Row> after) {
        List<Change> changes = new ArrayList<>();
        after.forEach((entry, row) -> {
            Row was = before.get(entry);
            if (!row.equals(was)) {
                changes.add(new Change(entry, was, row));
            }
        });
        before.forEach((entry, row) -> {
            if (!after.containsKey(entry)) {
                changes.add(new Change(entry, row, null));
            }
        });
        changes.sort(java.util.Comparator.comparing(Change::entry));
        return new Difference(changes);
    }

    int count(Kind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }
}
