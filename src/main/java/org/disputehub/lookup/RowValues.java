package org.disputehub.lookup;

import org.disputehub.mapping.CitizenId;
import org.disputehub.mapping.Phones;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of rows in one form, whoever wrote them; null for what is none. */
final class RowValues {

    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    /** No number of a person: an entry's id is told to others. */
    private static final Pattern ENTRY = Pattern.compile("(?!\\d{15}$|\\d{17}[\\dXx]$|1\\d{10}$)[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private RowValues() {
    }

    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    static String entry(String text) {
        return ENTRY.matcher(text).matches() ? text : null;
    }

    static String idNo(String text) {
        String compact = text.replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
        return CitizenId.isValid(compact) ? compact : null;
    }

    static String phone(String text) {
        return Phones.e164(text);
    }

    /** In ISO 8601. */
    static String date(String text) {
        Matcher found = DATE.matcher(text.replaceFirst("^(\\d{4})(\\d{2})(\\d{2})$", "$1-$2-$3"));
        try {
            return found.matches() ? LocalDate.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3))).toString() : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    static String division(String text) {
        return text.matches("\\d{6}|\\d{9}|\\d{12}") ? text : null;
    }

    static String number(String text, double least, double most) {
        try {
            double number = Double.parseDouble(text);
            return number >= least && number <= most ? text : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static String whole(String text, int least, int most) {
        return text.matches("-?\\d{1,6}") ? number(text, least, most) : null;
    }

    /** Of a valid ID number, in ISO 8601. */
    static String birthOf(String idNo) {
        return date(idNo.substring(6, 14));
    }
}
