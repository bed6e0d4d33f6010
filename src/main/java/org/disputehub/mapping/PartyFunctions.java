package org.disputehub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;

import java.util.List;
import java.util.Locale;

import static org.disputehub.mapping.MappingFunction.compact;

/** The functions that tell who. */
final class PartyFunctions {

    private PartyFunctions() {
    }

    static List<MappingFunction> all() {
        return List.of(
                new MappingFunction("phone(value)", "E.164. What cannot be a person's number (too short, one repeated digit, a service number) is left out and flagged `PHONE_BAD`.", """
                        phone("154-0000-0202") → "+8615400000202"
                        phone("0392-3310000") → "+863923310000"
                        phone("110") → null
                        """, PartyFunctions::phone),
                new MappingFunction("id-number(value)", "A resident ID number with its type and whether the check character holds; one that does not hold is kept and flagged `ID_CHECK_BAD`.", """
                        id-number("410699190001010114") → {"idType": "111", "idNo": "410699190001010114", "idValid": true}
                        id-number("410699190001010110") → {"idType": "111", "idNo": "410699190001010110", "idValid": false}
                        """, PartyFunctions::idNumber),
                new MappingFunction("credit-code(value)", "An organisation's unified social credit code (统一社会信用代码). One whose check character does not hold is left out and flagged `USCC_CHECK_BAD`.", """
                        credit-code("93410699MA0000066L") → "93410699MA0000066L"
                        credit-code("914106990000000000") → null
                        """, PartyFunctions::creditCode));
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
}
