package org.disputehub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.Function;

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

    static List<Function> all(CodeTables tables) {
        return List.of(
                new MappingFunction("text", 1, 2, ValueFunctions::text),
                new MappingFunction("time", 1, 1, ValueFunctions::time),
                new MappingFunction("phone", 1, 1, ValueFunctions::phone),
                new MappingFunction("id-number", 1, 1, ValueFunctions::idNumber),
                new MappingFunction("credit-code", 1, 1, ValueFunctions::creditCode),
                new MappingFunction("whole-number", 1, 1, ValueFunctions::wholeNumber),
                new MappingFunction("amount", 1, 1, ValueFunctions::amount),
                new MappingFunction("code", 2, 5, arguments -> code(tables, arguments)));
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

    private static JsonNode phone(JsonNode[] arguments) {
        String text = compact(arguments, 0);
        String number = text.isEmpty() ? null : Phones.e164(text);
        if (number == null && !text.isEmpty()) {
            MappingCall.flag("PHONE_BAD");
        }
        return number == null ? null : TextNode.valueOf(number);
    }

    private static JsonNode idNumber(JsonNode[] arguments) {
        String id = compact(arguments, 0).toUpperCase(Locale.ROOT);
        if (id.isEmpty()) {
            return null;
        }
        boolean valid = CitizenId.isValid(id);
        if (!valid) {
            MappingCall.flag("ID_CHECK_BAD");
        }
        return JsonNodeFactory.instance.objectNode().put("idType", "111").put("idNo", PlainText.shorten(id, 50)).put("idValid", valid);
    }

    /** One whose check character does not hold is none: it would tie the report to another organisation, or to nothing. */
    private static JsonNode creditCode(JsonNode[] arguments) {
        String code = compact(arguments, 0).toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return null;
        }
        if (!CreditCode.isValid(code)) {
            MappingCall.flag("USCC_CHECK_BAD");
            return null;
        }
        return TextNode.valueOf(code);
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
