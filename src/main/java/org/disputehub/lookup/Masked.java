package org.disputehub.lookup;

import java.util.LinkedHashMap;
import java.util.Map;

/** Values of a row as somebody may see them. */
enum Masked {
    /** Which columns differ, no values. */
    HIDDEN,
    /** Enough to tell two people apart who stand beside one another, not enough to find one. */
    MASKED,
    PLAIN;

    Map<String, String> values(Row row, Iterable<Column> columns) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (Column column : columns) {
            String value = row == null ? null : row.get(column);
            if (value != null) {
                shown.put(column.heading, column.personal && this == MASKED ? mask(column, value) : value);
            }
        }
        return shown;
    }

    private static String mask(Column column, String value) {
        return switch (column) {
            case NAME -> value.substring(0, value.offsetByCodePoints(0, 1)) + "**";
            case BIRTH -> value.substring(0, 4) + "-**-**";
            case PHONE -> "*".repeat(Math.max(0, value.length() - 4)) + value.substring(Math.max(0, value.length() - 4));
            default -> value.substring(0, Math.min(6, value.length())) + "*".repeat(Math.max(0, value.length() - 6));
        };
    }
}
