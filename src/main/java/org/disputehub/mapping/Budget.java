package org.disputehub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.JsltException;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bounds what one run of a mapping may do. Counted in steps, not in time, so that a busy machine refuses nothing: each turn of a loop and
 * each call of a function is a step (the text is given a call of {@link #TICK} at both), and a regular expression's looks at characters
 * are parts of one.
 */
final class Budget {

    /** Thrown through the mapping; becomes a finding. */
    static final class Spent extends JsltException {
        Spent(String what) {
            super(what);
        }
    }

    static final int STEPS = 200_000;
    private static final int TEXT = 1_000_000;
    private static final int LOOKS_PER_STEP = 20;
    private static final String NAME = "hub-step";
    private static final Pattern PLACE = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|//[^\n]*|\\bfor\\s*(?<for>\\()|\\bdef\\s+[\\w-]+\\s*(?<def>\\()");

    /** Takes the values in hand, so that one that grows without bound is seen. */
    static final Function TICK = new Function() {
        @Override
        public String getName() {
            return NAME;
        }

        @Override
        public int getMinArguments() {
            return 0;
        }

        @Override
        public int getMaxArguments() {
            return Integer.MAX_VALUE;
        }

        @Override
        public JsonNode call(JsonNode input, JsonNode[] arguments) {
            MappingCall.budget().step();
            for (JsonNode value : arguments) {
                if (value.isTextual() && value.textValue().length() > TEXT || value.size() > STEPS) {
                    throw new Spent("a value grows without bound");
                }
            }
            return NullNode.getInstance();
        }
    };

    private int steps;
    private int looks;

    void step() {
        if (++steps > STEPS) {
            throw new Spent("more than " + STEPS + " steps");
        }
    }

    void look() {
        if (++looks >= LOOKS_PER_STEP) {
            looks = 0;
            step();
        }
    }

    /** The same mapping, counted. Lines stay where they are. */
    static String counted(String jslt) {
        StringBuilder counted = new StringBuilder();
        Matcher place = PLACE.matcher(jslt);
        int copied = 0;
        while (place.find()) {
            boolean loop = place.group("for") != null;
            if (loop || place.group("def") != null) {
                int open = loop ? place.start("for") : place.start("def");
                int close = closing(jslt, open);
                String values = loop ? "." : parameters(jslt.substring(open + 1, close));
                counted.append(jslt, copied, open + 1).append(loop ? counted(jslt.substring(open + 1, close)) : jslt.substring(open + 1, close))
                        .append(") let ").append(NAME).append(" = ").append(NAME).append('(').append(values)
                        // A literal ends the value: a call would take the loop's own `.name` for a part of itself.
                        .append(") == null");
                copied = Math.min(close + 1, jslt.length());
                place.region(copied, jslt.length());
            }
        }
        return counted.append(jslt.substring(copied)).toString();
    }

    private static String parameters(String names) {
        return names.isBlank() ? "" : "$" + String.join(", $", names.strip().split("\\s*,\\s*"));
    }

    /** The bracket that closes the one at {@code open}; the text's end where none does, which the compiler will say. */
    private static int closing(String jslt, int open) {
        Matcher token = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|//[^\n]*|[()]").matcher(jslt).region(open, jslt.length());
        int depth = 0;
        while (token.find()) {
            depth += token.group().equals("(") ? 1 : token.group().equals(")") ? -1 : 0;
            if (depth == 0 && token.group().equals(")")) {
                return token.start();
            }
        }
        return jslt.length();
    }
}
