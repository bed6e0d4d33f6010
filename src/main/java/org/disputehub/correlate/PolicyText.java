package org.disputehub.correlate;

import org.disputehub.connector.YamlTree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The policy file with some of its values changed: all else, comments too, stays as its owner wrote it. */
final class PolicyText {

    private final List<String> lines;
    private final YamlTree yaml;

    PolicyText(String text) {
        this.lines = new ArrayList<>(text.lines().toList());
        try {
            this.yaml = YamlTree.of(text);
        } catch (YamlTree.Unreadable e) {
            throw new IllegalArgumentException(e.getMessage());
        }
    }

    /** @param pointer of a value that stands alone on its line, after its key */
    void set(String pointer, String value) {
        int index = yaml.line(pointer) - 1;
        String line = lines.get(index);
        int colon = line.indexOf(':');
        int comment = line.indexOf(" #");
        lines.set(index, line.substring(0, colon + 1) + " " + value + (comment < 0 ? "" : "  " + line.substring(comment + 1)));
    }


    static String bits(double bits) {
        return String.format(Locale.ROOT, "%.2f", bits == 0 ? 0.0 : bits);
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
