package org.disputehub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.Function;
import com.schibsted.spt.data.jslt.JsltException;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The language's own functions with regular expressions, on a budget: some expressions take longer than the world has on thirty characters. */
final class RegexFunctions {

    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z][a-zA-Z0-9]*)>");
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();
    private static final int KEPT = 1_000;

    /** A text that counts how often it is looked at. */
    private record Counted(String text, Budget budget) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            budget.look();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private RegexFunctions() {
    }

    static List<Function> all() {
        return List.of(
                own("test(value, regexp)", arguments -> BooleanNode.valueOf(!arguments[0].isNull() && matcher(arguments).find())),
                own("capture(value, regexp)", arguments -> arguments[0].isNull() ? null : capture(arguments)),
                own("split(value, regexp)", arguments -> arguments[0].isNull() ? null : split(arguments)),
                own("replace(value, regexp, out)", arguments -> arguments[0].isNull() ? null
                        : TextNode.valueOf(matcher(arguments).replaceAll(Matcher.quoteReplacement(text(arguments[2]))))));
    }

    private static MappingFunction own(String signature, MappingFunction.Body body) {
        return new MappingFunction(signature, "The language's own.", "", body);
    }

    private static Matcher matcher(JsonNode[] arguments) {
        return pattern(text(arguments[1])).matcher(new Counted(text(arguments[0]), MappingCall.budget()));
    }

    private static JsonNode capture(JsonNode[] arguments) {
        ObjectNode groups = JsonNodeFactory.instance.objectNode();
        Matcher matcher = matcher(arguments);
        if (matcher.find()) {
            GROUP.matcher(text(arguments[1])).results().map(group -> group.group(1)).forEach(name -> {
                if (matcher.group(name) != null) {
                    groups.put(name, matcher.group(name));
                }
            });
        }
        return groups;
    }

    private static JsonNode split(JsonNode[] arguments) {
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        for (String part : pattern(text(arguments[1])).split(new Counted(text(arguments[0]), MappingCall.budget()))) {
            parts.add(part);
        }
        return parts;
    }

    private static Pattern pattern(String expression) {
        Pattern known = COMPILED.get(expression);
        if (known != null) {
            return known;
        }
        try {
            Pattern pattern = Pattern.compile(expression);
            if (COMPILED.size() < KEPT) {
                COMPILED.put(expression, pattern);
            }
            return pattern;
        } catch (PatternSyntaxException e) {
            throw new JsltException("This is no regular expression: " + expression);
        }
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
