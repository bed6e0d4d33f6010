package org.disputehub.connector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.report.PointerStep;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** A YAML text as a JSON tree that still knows on which line each value stood. */
public final class YamlTree {

    /** The text is no YAML, or has something in it that the hub's files have no use for. */
    public static final class Unreadable extends Exception {
        private final int line;

        Unreadable(int line, String message) {
            super(message);
            this.line = line;
        }

        public int line() {
            return line;
        }
    }

    private final Map<String, Integer> lines = new HashMap<>();
    private final String text;
    private JsonNode tree;

    private YamlTree(String text) {
        this.text = text;
    }

    public static YamlTree of(String text) throws Unreadable {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (root == null) {
                throw new Unreadable(1, "The file is empty.");
            }
            YamlTree yaml = new YamlTree(text);
            yaml.tree = yaml.read(root, "");
            return yaml;
        } catch (MarkedYAMLException e) {
            throw new Unreadable(e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1, "This is no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new Unreadable(0, "This is no YAML: " + e.getMessage());
        }
    }

    public JsonNode tree() {
        return tree;
    }

    /** As it stands in the file. */
    String text() {
        return text;
    }

    /** Of the value, or where it is missing of the nearest around it. */
    public int line(String pointer) {
        String here = pointer;
        while (!lines.containsKey(here) && !here.isEmpty()) {
            here = here.substring(0, here.lastIndexOf('/'));
        }
        return lines.getOrDefault(here, 1);
    }

    private JsonNode read(Node node, String pointer) throws Unreadable {
        lines.putIfAbsent(pointer, node.getStartMark().getLine() + 1);
        if (node instanceof MappingNode mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (NodeTuple tuple : mapping.getValue()) {
                String key = ((ScalarNode) tuple.getKeyNode()).getValue();
                int line = tuple.getKeyNode().getStartMark().getLine() + 1;
                String place = pointer + "/" + PointerStep.of(key);
                if (object.has(key)) {
                    throw new Unreadable(line, "'" + key + "' is given twice.");
                }
                lines.put(place, line);
                object.set(key, read(tuple.getValueNode(), place));
            }
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (Node item : sequence.getValue()) {
                array.add(read(item, pointer + "/" + array.size()));
            }
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private static JsonNode scalar(ScalarNode node) {
        String text = node.getValue();
        if (node.getTag().equals(Tag.INT) && text.matches("[-+]?\\d{1,18}")) {
            return JsonNodeFactory.instance.numberNode(Long.parseLong(text));
        }
        if (node.getTag().equals(Tag.FLOAT) && text.matches("[-+]?\\d+\\.\\d+")) {
            return JsonNodeFactory.instance.numberNode(new BigDecimal(text));
        }
        if (node.getTag().equals(Tag.BOOL)) {
            return JsonNodeFactory.instance.booleanNode(text.equalsIgnoreCase("true") || text.equalsIgnoreCase("yes") || text.equalsIgnoreCase("on"));
        }
        return node.getTag().equals(Tag.NULL) ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.textNode(text);
    }
}
