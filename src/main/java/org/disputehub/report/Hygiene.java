package org.disputehub.report;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What is legal in JSON and poison further on: a database refuses NUL, a lone surrogate is no character at all, and no field is a book. */
public final class Hygiene {

    private static final int LONGEST = 200_000;

    private Hygiene() {
    }

    public static List<Finding> check(JsonNode source) {
        List<Finding> findings = new ArrayList<>();
        check(source, "", findings);
        return findings;
    }

    private static void check(JsonNode node, String pointer, List<Finding> findings) {
        if (node.isTextual()) {
            check(node.textValue(), pointer, findings);
        } else if (node.isObject()) {
            for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
                Map.Entry<String, JsonNode> field = fields.next();
                check(field.getKey(), pointer, findings);
                check(field.getValue(), pointer + "/" + PointerStep.of(field.getKey()), findings);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), pointer + "/" + i, findings);
            }
        }
    }

    private static void check(String text, String pointer, List<Finding> findings) {
        if (text.length() > LONGEST) {
            findings.add(new Finding(pointer, "TOO_LONG", "The text has more than " + LONGEST + " characters. Shorten it, or send pictures as photos."));
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == '\ufffe' || c == '\uffff') {
                findings.add(new Finding(pointer, "CONTROL_CHARACTER", "The text has a control character. Send it without."));
                return;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    findings.add(new Finding(pointer, "LONE_SURROGATE", "The text has half a character (a lone surrogate). Send whole characters."));
                    return;
                }
                i++;
            }
        }
    }
}
