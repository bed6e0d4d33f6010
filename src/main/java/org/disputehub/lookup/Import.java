package org.disputehub.lookup;

import org.disputehub.connector.Lookup.Holds;
import org.disputehub.errors.BadQuestion;
import org.disputehub.sheet.CsvSheet;
import org.disputehub.sheet.Rows;
import org.disputehub.sheet.UnreadableSheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an owner sent, read and checked: the rows of the version to come, and what is wrong with the others.
 *
 * @param rows by entry, all of the register
 */
record Import(Map<String, Row> rows, List<RowFault> faults) {

    /** Whether the rows are all there is, or what has changed. */
    enum Mode { WHOLE, CHANGE }

    private enum Action { ADD, CHANGE, REMOVE }

    private static final Map<String, Action> ACTIONS = Map.of("add", Action.ADD, "新增", Action.ADD, "change", Action.CHANGE, "修改", Action.CHANGE,
            "remove", Action.REMOVE, "删除", Action.REMOVE);

    /** @param base rows that a change is made to; @throws BadQuestion where the file is no table of such rows */
    static Import csv(Holds holds, Mode mode, Map<String, Row> base, byte[] file, Charset charset) {
        try (CsvSheet sheet = new CsvSheet(() -> new ByteArrayInputStream(file), charset); Rows rows = sheet.rows()) {
            return of(holds, mode, base, rows);
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    static Import of(Holds holds, Mode mode, Map<String, Row> base, Iterator<Map<String, String>> rows) {
        List<RowFault> faults = new ArrayList<>();
        Map<String, Row> result = mode == Mode.WHOLE ? new LinkedHashMap<>() : new LinkedHashMap<>(base);
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Column> columns = null;
        RowCheck check = null;
        int number = 1;
        while (rows.hasNext()) {
            Map<String, String> written = rows.next();
            number++;
            if (columns == null) {
                columns = columns(holds, mode, written);
                check = new RowCheck(holds, headings(columns), faults);
            }
            Map<Column, String> values = values(columns, written);
            Action action = action(values.get(Column.ACTION));
            if (mode == Mode.CHANGE && action == Action.REMOVE) {
                remove(values, number, result, seen, headings(columns), faults);
                continue;
            }
            Row row = check.check(number, values);
            if (row == null) {
                continue;
            }
            Integer before = seen.putIfAbsent(row.entry(), number);
            if (before != null) {
                check.fault(Column.ENTRY, "ENTRY_TWICE", "Row " + before + " has the same number. Keep one of the two.");
            } else if (mode == Mode.CHANGE && action == null) {
                check.fault(Column.ACTION, "ACTION_BAD", "Write add, change or remove (新增, 修改, 删除).");
            } else if (mode == Mode.CHANGE && base.containsKey(row.entry()) != (action == Action.CHANGE)) {
                check.fault(Column.ENTRY, action == Action.ADD ? "ENTRY_EXISTS" : "ENTRY_UNKNOWN", action == Action.ADD
                        ? "The register has this number. Write change, or give another number." : "The register has no such number. Write add, or correct it.");
            } else {
                result.put(row.entry(), row);
            }
        }
        if (columns == null) {
            throw new BadQuestion("Expected at least one row under the headings.");
        }
        return new Import(result, faults);
    }

    private static void remove(Map<Column, String> values, int number, Map<String, Row> result, Map<String, Integer> seen, Map<Column, String> headings, List<RowFault> faults) {
        String entry = RowValues.clean(values.getOrDefault(Column.ENTRY, ""));
        boolean again = seen.putIfAbsent(entry, number) != null;
        if (again || result.remove(entry) == null) {
            faults.add(new RowFault(number, headings.get(Column.ENTRY), again ? "ENTRY_TWICE" : "ENTRY_UNKNOWN", again ? "Another row has the same number. Keep one of the two."
                    : "The register has no such number. Correct it."));
        }
    }

    private static Action action(String written) {
        return written == null ? null : ACTIONS.get(RowValues.clean(written).toLowerCase(Locale.ROOT));
    }

    private static Map<String, Column> columns(Holds holds, Mode mode, Map<String, String> first) {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (String heading : first.keySet()) {
            Column column = Column.find(holds, heading).orElseThrow(() -> new BadQuestion("There is no column '" + heading.strip() + "' in this register. Its columns are "
                    + Column.of(holds).stream().map(c -> c.heading + " " + c.chinese).collect(Collectors.joining(", ")) + "."));
            if (columns.containsValue(column)) {
                throw new BadQuestion("The column " + column.heading + " " + column.chinese + " is given twice.");
            }
            columns.put(heading, column);
        }
        if (mode == Mode.CHANGE && !columns.containsValue(Column.ACTION)) {
            throw new BadQuestion("A change needs the column action 操作, which says of each row add, change or remove. Send the whole register with mode=whole.");
        }
        if (!columns.containsValue(Column.ENTRY)) {
            throw new BadQuestion("There is no column id 编号, by which a row is known in every version.");
        }
        return columns;
    }

    private static Map<Column, String> headings(Map<String, Column> columns) {
        Map<Column, String> headings = new EnumMap<>(Column.class);
        columns.forEach((heading, column) -> headings.put(column, heading.strip()));
        return headings;
    }

    private static Map<Column, String> values(Map<String, Column> columns, Map<String, String> written) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        written.forEach((heading, text) -> {
            if (text != null) {
                values.put(columns.get(heading), text);
            }
        });
        return values;
    }

    private static BadQuestion unreadable(IOException e) {
        return new BadQuestion(e instanceof UnreadableSheet ? e.getMessage() + " Say the charset in Content-Type: text/csv;charset=GB18030." : "The file cannot be read as CSV.");
    }
}
