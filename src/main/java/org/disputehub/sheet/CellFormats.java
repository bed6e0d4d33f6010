package org.disputehub.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which cells are dates: in the file they are numbers, told apart by their format alone. */
final class CellFormats {

    enum Kind { NUMBER, DATE, DATE_TIME, TIME }

    private final List<Kind> kinds = new ArrayList<>();

    /** @param part null: the workbook has none */
    static CellFormats read(XmlPart part) throws IOException {
        CellFormats formats = new CellFormats();
        Map<Integer, String> own = new HashMap<>();
        boolean cells = false;
        while (part != null && part.next()) {
            if (part.starts("numFmt")) {
                own.put(number(part.attribute("numFmtId")), part.attribute("formatCode"));
            } else if (part.starts("cellXfs") || part.ends("cellXfs")) {
                cells = part.starts("cellXfs");
            } else if (cells && part.starts("xf")) {
                int id = number(part.attribute("numFmtId"));
                formats.kinds.add(own.containsKey(id) ? kind(own.get(id)) : builtIn(id));
            }
        }
        return formats;
    }

    /** @param style number in the file, null for the first */
    Kind of(String style) {
        int index = number(style);
        return index < kinds.size() ? kinds.get(index) : Kind.NUMBER;
    }

    /** Those that every program knows by number, with the Chinese ones among them (27 to 36, 50 to 58). */
    private static Kind builtIn(int id) {
        return switch (id) {
            case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> Kind.DATE;
            case 22 -> Kind.DATE_TIME;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> Kind.TIME;
            default -> Kind.NUMBER;
        };
    }

    /** By the letters of its first section that are no text. */
    static Kind kind(String code) {
        String letters = code.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+]|H+]|M+]|S+])[^]]*]", "").split(";", 2)[0].toLowerCase(Locale.ROOT);
        if (letters.contains("general")) {
            return Kind.NUMBER;
        }
        boolean time = letters.contains("h") || letters.contains("s");
        boolean date = letters.contains("y") || letters.contains("d") || letters.contains("m") && !time;
        return date ? time ? Kind.DATE_TIME : Kind.DATE : time ? Kind.TIME : Kind.NUMBER;
    }

    private static int number(String text) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
