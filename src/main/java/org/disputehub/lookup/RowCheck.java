package org.disputehub.lookup;

import org.disputehub.connector.Lookup.Holds;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Makes one row of what an owner wrote, or says all that is wrong with it. */
final class RowCheck {

    private static final int LONGEST = 200;

    private final Holds holds;
    private final Map<Column, String> headings;
    private final List<RowFault> faults;
    private Map<Column, String> values;
    private int number;
    private int before;

    /** @param headings as they were sent */
    RowCheck(Holds holds, Map<Column, String> headings, List<RowFault> faults) {
        this.holds = holds;
        this.headings = headings;
        this.faults = faults;
    }

    /** @return null with at least one fault added */
    Row check(int number, Map<Column, String> written) {
        this.number = number;
        this.before = faults.size();
        values = new EnumMap<>(Column.class);
        written.forEach((column, text) -> {
            String clean = RowValues.clean(text);
            if (!clean.isEmpty()) {
                values.put(column, clean);
            }
        });
        required(Column.ENTRY, "ENTRY_MISSING", "Give each row a number of its own that never changes.");
        required(Column.CATEGORY, "CATEGORY_MISSING", "Say what the row is listed for.");
        forms();
        switch (holds) {
            case PERSONS -> person();
            case PLACES -> place();
            case WORDS -> required(Column.TERM, "TERM_MISSING", "Give the word that is looked for.");
        }
        if (both(Column.FROM, Column.UNTIL) && values.get(Column.UNTIL).compareTo(values.get(Column.FROM)) < 0) {
            fault(Column.UNTIL, "UNTIL_BEFORE_FROM", "The last day is before the first. Correct one of the two.");
        }
        values.remove(Column.ACTION);
        return faults.size() == before ? new Row(values) : null;
    }

    private void forms() {
        form(Column.ENTRY, RowValues::entry, "ENTRY_BAD", "Letters, digits, '-', '_' and '.', at most 64, and no ID or phone number: it is shown to others.");
        form(Column.CATEGORY, text -> Numbers.in(text).none() ? text : null, "CATEGORY_BAD", "There is an ID or phone number in it, and it is shown to others. Take that out.");
        form(Column.ID_NO, RowValues::idNo, "ID_NO_BAD", "Not an ID number of 18 characters with the right check character. Correct it or leave it out.");
        form(Column.PHONE, RowValues::phone, "PHONE_BAD", "Not a phone number of one person. Correct it or leave it out.");
        form(Column.BIRTH, RowValues::date, "DATE_BAD", "Not a date. Write 1990-01-31.");
        form(Column.FROM, RowValues::date, "DATE_BAD", "Not a date. Write 2026-01-31.");
        form(Column.UNTIL, RowValues::date, "DATE_BAD", "Not a date. Write 2026-01-31.");
        form(Column.DIVISION, RowValues::division, "DIVISION_BAD", "Write the division's code of 6, 9 or 12 digits.");
        form(Column.LNG, text -> RowValues.number(text, 73, 136), "POINT_BAD", "Write degrees of CGCS2000, 73 to 136.");
        form(Column.LAT, text -> RowValues.number(text, 3, 54), "POINT_BAD", "Write degrees of CGCS2000, 3 to 54.");
        form(Column.METRES, text -> RowValues.whole(text, 1, 5000), "METRES_BAD", "Write whole metres, 1 to 5000.");
        form(Column.NOTICES, text -> RowValues.whole(text, 0, 99), "COUNT_BAD", "Write how many, 0 to 99.");
        form(Column.WARNINGS, text -> RowValues.whole(text, 0, 99), "COUNT_BAD", "Write how many, 0 to 99.");
        form(Column.POINTS, text -> RowValues.whole(text, -1000, 1000), "POINTS_BAD", "Write a whole number.");
        values.forEach((column, text) -> {
            if (text.length() > LONGEST) {
                fault(column, "TOO_LONG", "At most " + LONGEST + " characters.");
            }
        });
    }

    private void person() {
        boolean findable = values.containsKey(Column.ID_NO) || values.containsKey(Column.NAME)
                && (values.containsKey(Column.PHONE) || values.containsKey(Column.BIRTH) || values.containsKey(Column.DIVISION));
        if (!findable && faults.size() == before) {
            fault(Column.NAME, "NOT_FINDABLE", "A name alone is many people's. Give an ID number, or the name with phone, birth date or division.");
        }
        if (both(Column.ID_NO, Column.BIRTH) && !values.get(Column.BIRTH).equals(RowValues.birthOf(values.get(Column.ID_NO)))) {
            fault(Column.BIRTH, "BIRTH_DIFFERS", "The ID number says another day of birth. Correct one of the two.");
        }
    }

    private void place() {
        required(Column.TITLE, "NAME_MISSING", "Give the place's name.");
        if (values.containsKey(Column.LNG) != values.containsKey(Column.LAT)) {
            fault(values.containsKey(Column.LNG) ? Column.LAT : Column.LNG, "POINT_BAD", "Give both coordinates or none.");
        }
    }

    private void required(Column column, String code, String detail) {
        if (!values.containsKey(column)) {
            fault(column, code, detail);
        }
    }

    private void form(Column column, UnaryOperator<String> form, String code, String detail) {
        String text = values.get(column);
        if (text != null) {
            String formed = form.apply(text);
            if (formed == null) {
                fault(column, code, detail);
            } else {
                values.put(column, formed);
            }
        }
    }

    private boolean both(Column one, Column other) {
        return faults.size() == before && values.containsKey(one) && values.containsKey(other);
    }

    void fault(Column column, String code, String detail) {
        faults.add(new RowFault(number, headings.getOrDefault(column, column.heading), code, detail));
    }
}
