package org.disputehub.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.report.PointerStep;

import java.util.Iterator;
import java.util.Map;

/** Finds a node of a tree again: a mapping hands on the very nodes that it was given. */
final class Pointers {

    private Pointers() {
    }

    /** JSON Pointer of the node, or "" where it is not in the tree. */
    static String find(JsonNode tree, JsonNode wanted) {
        String pointer = search(tree, wanted, "");
        return pointer == null ? "" : pointer;
    }

    private static String search(JsonNode node, JsonNode wanted, String here) {
        if (node == wanted) {
            return here;
        }
        if (node.isObject()) {
            for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext(); ) {
                Map.Entry<String, JsonNode> field = fields.next();
                String found = search(field.getValue(), wanted, here + "/" + PointerStep.of(field.getKey()));
                if (found != null) {
                    return found;
                }
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            String found = search(node.get(i), wanted, here + "/" + i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
