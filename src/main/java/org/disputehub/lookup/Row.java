package org.disputehub.lookup;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** One row of a register, its values checked and in one form. */
final class Row {

    private final Map<Column, String> values;

    /** @param values none of them null or empty, {@link Column#ENTRY} among them */
    Row(Map<Column, String> values) {
        this.values = new EnumMap<>(values);
    }

    String entry() {
        return values.get(Column.ENTRY);
    }

    /** Null: the row does not say it. */
    String get(Column column) {
        return values.get(column);
    }

    Map<Column, String> values() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row row && values.equals(row.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(values);
    }

    /** Of persons: what else it says is nobody's business. */
    @Override
    public String toString() {
        return "Row " + entry();
    }
}
