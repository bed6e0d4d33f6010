package org.disputehub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.schibsted.spt.data.jslt.Function;

/** One function that mapping files may call; null means that nothing is there. */
record MappingFunction(String name, int least, int most, Body body) implements Function {

    interface Body {
        JsonNode call(JsonNode[] arguments);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public int getMinArguments() {
        return least;
    }

    @Override
    public int getMaxArguments() {
        return most;
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
