package org.disputehub.integrate;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.intake.Made;
import org.disputehub.mapping.Mapping;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Side by side: each field of the canonical report, the line of the mapping that made it, and what it was made of. */
final class Provenance {

    private static final int WIDTH = 40;

    private record Field(String pointer, JsonNode value) {
    }

    private Provenance() {
    }

    static void print(Mapping mapping, Made made, PrintStream out) {
        if (made.canonical() == null) {
            return;
        }
        List<Field> fields = new ArrayList<>();
        leaves(made.canonical(), "", fields);
        out.println(pad("canonical", 30) + pad("value", WIDTH) + pad("mappings/" + mapping.name() + ".jslt", 34) + "made of");
        for (Field field : fields) {
            int line = mapping.lineOf(field.pointer());
            String origin = line == 0 ? "" : origin(mapping, made.source(), field.pointer());
            JsonNode source = origin.isEmpty() ? null : made.source().at(origin);
            out.println(pad(field.pointer(), 30) + pad(shorten(field.value()), WIDTH) + pad(line == 0 ? "the hub" : "line " + line, 34)
                    + origin + (source == null || source.isMissingNode() || source.isContainerNode() ? "" : " = " + shorten(source)));
        }
    }

    /** Of the items of a list only the first can be told for certain; what a function returned of a field is shown as made of that field. */
    private static String origin(Mapping mapping, JsonNode source, String pointer) {
        String origin = pointer.matches(".*/[1-9]\\d*(/.*)?") ? "" : mapping.originOf(pointer);
        while (!origin.isEmpty() && source.at(origin).isMissingNode()) {
            origin = origin.substring(0, origin.lastIndexOf('/'));
        }
        return origin;
    }

    private static void leaves(JsonNode node, String pointer, List<Field> fields) {
        if (node.isObject()) {
            for (Iterator<Map.Entry<String, JsonNode>> entries = node.fields(); entries.hasNext(); ) {
                Map.Entry<String, JsonNode> entry = entries.next();
                leaves(entry.getValue(), pointer + "/" + entry.getKey(), fields);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                leaves(node.get(i), pointer + "/" + i, fields);
            }
        } else {
            fields.add(new Field(pointer, node));
        }
    }

    private static String shorten(JsonNode value) {
        String text = value.asText().replaceAll("\\s+", " ");
        return text.length() > 36 ? text.substring(0, 35) + "…" : text;
    }

    /** Chinese characters are two columns wide. */
    private static String pad(String text, int width) {
        int wide = text.length() + (int) text.chars().filter(c -> c >= 0x2e80 && c < 0xff61).count();
        return text + " ".repeat(Math.max(1, width - wide));
    }
}
