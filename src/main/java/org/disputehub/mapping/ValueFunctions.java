package org.disputehub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import static org.disputehub.mapping.MappingFunction.compact;
import static org.disputehub.mapping.MappingFunction.raw;

/** The functions that read a single value. */
final class ValueFunctions {

    private static final int LONGEST = 10_000;

    private ValueFunctions() {
    }

    static List<MappingFunction> all(CodeTables tables) {
        return List.of(
                new MappingFunction("text(value[, longest])", "Clean text: trimmed, without control characters, full-width digits and letters as half-width, of a formula the sign"
                        + " made harmless; nothing of an empty one. Cut to `longest` characters, 10,000 where it is left out.", """
                        text("  Ａ座３０１  ") → "A座301"
                        text("=1+1") → "'=1+1"
                        text("样例花园小区", 4) → "样例花园"
                        text("   ") → null
                        """, ValueFunctions::text),
                new MappingFunction("time(value)", "RFC 3339; without a zone it is Beijing time, without a time of day midnight. What is no date refuses the report (`DATE_BAD`).", """
                        time("2025-06-03 21:14:07") → "2025-06-03T21:14:07+08:00"
                        time("20250603211407") → "2025-06-03T21:14:07+08:00"
                        time("2025/6/3") → "2025-06-03T00:00:00+08:00"
                        time("2025年6月3日 9时5分") → "2025-06-03T09:05:00+08:00"
                        time("2025-06-03T13:14:07Z") → "2025-06-03T21:14:07+08:00"
                        """, ValueFunctions::time),
                new MappingFunction("beijing-time(value[, pattern])", "A time of the hub's as a source writes it, in Beijing time; `yyyy-MM-dd HH:mm:ss` without a pattern. For callbacks.", """
                        beijing-time("2025-06-15T08:30:00Z") → "2025-06-15 16:30:00"
                        beijing-time("2025-06-15T16:30:00+08:00", "yyyyMMddHHmmss") → "20250615163000"
                        """, ValueFunctions::beijingTime),
                new MappingFunction("whole-number(value)", "A whole number, Chinese numerals up to 99 too. What is none is left out and flagged `COUNT_BAD`.", """
                        whole-number("12") → 12
                        whole-number("十二") → 12
                        """, ValueFunctions::wholeNumber),
                new MappingFunction("amount(value)", "Yuan, also of what is written in 万元. What is no amount is left out and flagged `AMOUNT_BAD`.", """
                        amount("186,000.50") → 186000.50
                        amount("3.6万元") → 36000
                        """, ValueFunctions::amount),
                new MappingFunction("code(table, value[, second, third, fourth])", "The target of the first of the values that `mappings/codes/<table>.csv` has. Of none it is nothing, flagged"
                        + " `…_UNKNOWN` by the last word of the table's name.", """
                        code("hotline-category", "020401", "0204") → "02"
                        """, arguments -> code(tables, arguments)));
    }

    private static JsonNode text(JsonNode[] arguments) {
        String clean = PlainText.clean(raw(arguments, 0));
        int longest = arguments.length > 1 ? arguments[1].asInt(LONGEST) : LONGEST;
        return clean.isEmpty() ? null : TextNode.valueOf(PlainText.shorten(clean, longest));
    }

    private static JsonNode time(JsonNode[] arguments) {
        String text = PlainText.clean(raw(arguments, 0));
        if (text.isEmpty()) {
            return null;
        }
        try {
            return TextNode.valueOf(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ChineseTime.parse(text)));
        } catch (DateTimeException e) {
            MappingCall.unreadable(arguments[0], "DATE_BAD", "This is no date. Write it as 2025-06-03 21:14:07, 20250603211407, 2025/6/3 or 2025年6月3日.");
            return null;
        }
    }

    private static JsonNode beijingTime(JsonNode[] arguments) {
        String time = raw(arguments, 0);
        String pattern = arguments.length > 1 ? raw(arguments, 1) : "yyyy-MM-dd HH:mm:ss";
        try {
            return time.isEmpty() ? null : TextNode.valueOf(DateTimeFormatter.ofPattern(pattern).format(ChineseTime.parse(time)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode wholeNumber(JsonNode[] arguments) {
        String text = compact(arguments, 0);
        Integer number = text.isEmpty() ? null : ChineseNumbers.parse(text);
        if (number == null && !text.isEmpty()) {
            MappingCall.flag("COUNT_BAD");
        }
        return number == null ? null : IntNode.valueOf(number);
    }

    /** Yuan; of an amount written in 万元 too. */
    private static JsonNode amount(JsonNode[] arguments) {
        // A large JSON number has no exponent as it was written, but has one as text.
        boolean finite = arguments[0].isNumber() && Double.isFinite(arguments[0].doubleValue());
        String written = finite ? arguments[0].decimalValue().toPlainString() : compact(arguments, 0).replace(",", "");
        if (written.isEmpty()) {
            return null;
        }
        String text = written.replaceFirst("万?元?$", "");
        boolean tenThousands = written.startsWith("万", text.length());
        if (!text.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            MappingCall.flag("AMOUNT_BAD");
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        return DecimalNode.valueOf(tenThousands ? number.movePointRight(4) : number);
    }

    /** The first of the values that the table has. */
    private static JsonNode code(CodeTables tables, JsonNode[] arguments) {
        String table = arguments[0].asText();
        JsonNode asked = null;
        for (int i = 1; i < arguments.length; i++) {
            String value = compact(arguments, i);
            asked = asked == null && !value.isEmpty() ? arguments[i] : asked;
            String target = value.isEmpty() ? null : tables.find(table, value);
            if (target != null) {
                return TextNode.valueOf(target);
            }
        }
        if (asked != null) {
            MappingCall.unknownCode(asked, table);
            MappingCall.flag(table.substring(table.lastIndexOf('-') + 1).toUpperCase(Locale.ROOT) + "_UNKNOWN");
        }
        return null;
    }
}
