package org.disputehub.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Rows of a sheet, as its XML is read. */
abstract class XlsxRows extends Rows {

    private static final int HEADINGS = 1_000;

    private final XmlPart xml;
    private final SharedStrings texts;
    private final CellFormats formats;
    private final boolean from1904;
    private final Merged merged;
    /** Merged cells stand behind the rows in the file, so the first reading finds them for those that follow. */
    private final boolean findMerged;
    private final Merged.Filler filler;
    private Map<Integer, String> headings;
    private int row;

    XlsxRows(XmlPart xml, SharedStrings texts, CellFormats formats, boolean from1904, Merged merged, boolean findMerged) {
        this.xml = xml;
        this.texts = texts;
        this.formats = formats;
        this.from1904 = from1904;
        this.merged = merged;
        this.findMerged = findMerged;
        this.filler = findMerged ? null : merged.filler();
    }

    /** All of the sheet was read. */
    abstract void ended();

    @Override
    protected Map<String, String> read() throws IOException {
        while (xml.next()) {
            if (xml.starts("row")) {
                Map<Integer, String> cells = cells();
                if (cells.isEmpty()) {
                    continue;
                }
                if (headings == null) {
                    headings = headings(cells);
                } else {
                    return named(cells);
                }
            } else if (findMerged && xml.starts("mergeCell")) {
                merged.add(xml.attribute("ref"));
            }
        }
        if (findMerged) {
            merged.sort();
            ended();
        }
        return null;
    }

    private Map<Integer, String> cells() throws IOException {
        String number = xml.attribute("r");
        row = number == null ? row + 1 : CellReference.row(number);
        Map<Integer, String> cells = new TreeMap<>();
        int column = 0;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                String reference = xml.attribute("r");
                column = reference == null ? column + 1 : CellReference.column(reference);
                String value = value();
                if (value != null && !value.isBlank()) {
                    cells.put(column, value);
                }
            }
        }
        return cells;
    }

    /** Of a formula what it gave when the workbook was saved. Null: the cell is empty. */
    private String value() throws IOException {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String value = null;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value = xml.text();
            } else if (xml.starts("is")) {
                value = SharedStrings.unescape(xml.runs("is"));
            }
        }
        if (value == null || type == null || type.equals("n")) {
            return value == null || value.isBlank() ? null : CellText.of(value, formats.of(style), from1904);
        }
        return switch (type) {
            case "s" -> texts.get(value);
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "str" -> SharedStrings.unescape(value);
            default -> value;
        };
    }

    private static Map<Integer, String> headings(Map<Integer, String> cells) throws UnreadableSheet {
        Map<Integer, String> headings = new HashMap<>();
        cells.forEach((column, text) -> headings.put(column, text.strip()));
        if (new HashSet<>(headings.values()).size() < headings.size()) {
            throw new UnreadableSheet("A heading is given twice.");
        }
        if (headings.size() > HEADINGS) {
            throw new UnreadableSheet("The sheet has more than " + HEADINGS + " columns.");
        }
        return headings;
    }

    private Map<String, String> named(Map<Integer, String> cells) throws UnreadableSheet {
        for (int column : cells.keySet()) {
            if (!headings.containsKey(column)) {
                throw new UnreadableSheet("Row " + row + " has something in column " + CellReference.letters(column)
                        + ", which has no heading. The first row must hold the headings, one above each column and no title over them.");
            }
        }
        if (filler != null) {
            filler.fill(row, cells);
        }
        Map<String, String> named = new LinkedHashMap<>();
        cells.forEach((column, text) -> {
            if (headings.containsKey(column)) {
                named.put(headings.get(column), text);
            }
        });
        return named;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
