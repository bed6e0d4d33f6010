package org.disputehub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.schibsted.spt.data.jslt.Function;

/**
 * One function that mapping files may call. Its page, {@code docs/mapping-functions.md}, is made of what stands here, and each example is
 * evaluated by a test.
 *
 * @param signature {@code name(needed, needed[, optional])}: the name and the numbers of arguments are read from it
 * @param meaning   in Markdown, one line
 * @param examples  a line each: {@code call → result}
 * @param body      null means that nothing is there
 */
record MappingFunction(String signature, String meaning, String examples, Body body) implements Function {

    interface Body {
        JsonNode call(JsonNode[] arguments);
    }

    @Override
    public String getName() {
        return signature.substring(0, signature.indexOf('('));
    }

    @Override
    public int getMinArguments() {
        return count(signature.replaceFirst("\\[.*", ""));
    }

    @Override
    public int getMaxArguments() {
        return count(signature);
    }

    private static int count(String arguments) {
        return 1 + (int) arguments.chars().filter(c -> c == ',').count();
    }

    @Override
    public JsonNode call(JsonNode input, JsonNode[] arguments) {
        JsonNode value = body.call(arguments);
        return value == null ? NullNode.getInstance() : value;
    }

    /** The argument as compact text, "" where it is absent. */
    static String compact(JsonNode[] arguments, int index) {
        return PlainText.compact(raw(arguments, index));
    }

    static String raw(JsonNode[] arguments, int index) {
        return arguments.length <= index || arguments[index].isNull() || arguments[index].isContainerNode() ? "" : arguments[index].asText();
    }
}
