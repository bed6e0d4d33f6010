package org.disputehub.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook part by part, for what no library writes on purpose. */
final class RawWorkbook {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();

    RawWorkbook() {
        part("_rels/.rels", "<Relationships xmlns='" + RELATIONS + "'><Relationship Id='r1' Type='" + TYPE + "officeDocument' Target='xl/workbook.xml'/></Relationships>");
        part("xl/workbook.xml", "<workbook><sheets><sheet name='list' sheetId='1' id='r1'/></sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='r1' Type='" + TYPE + "worksheet' Target='worksheets/sheet1.xml'/>"
                + "<Relationship Id='r2' Type='" + TYPE + "sharedStrings' Target='/xl/sharedStrings.xml'/><Relationship Id='r3' Type='" + TYPE + "styles' Target='styles.xml'/></Relationships>");
    }

    /** @param rows XML of the rows; what stands behind them after a | */
    static RawWorkbook of(String rows) {
        String[] halves = rows.split("\\|", 2);
        return new RawWorkbook().part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + halves[0] + "</sheetData>" + (halves.length > 1 ? halves[1] : "") + "</worksheet>");
    }

    RawWorkbook part(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    RawWorkbook texts(String... items) {
        return part("xl/sharedStrings.xml", "<sst><si>" + String.join("</si><si>", items) + "</si></sst>");
    }

    /** Cell styles in order, each by its number format: a built-in number, or a code of its own. */
    RawWorkbook formats(String... formats) {
        StringBuilder own = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < formats.length; i++) {
            boolean builtIn = formats[i].matches("\\d+");
            cells.append("<xf numFmtId='").append(builtIn ? formats[i] : String.valueOf(200 + i)).append("'/>");
            if (!builtIn) {
                own.append("<numFmt numFmtId='").append(200 + i).append("' formatCode='").append(formats[i].replace("\"", "&quot;")).append("'/>");
            }
        }
        return part("xl/styles.xml", "<styleSheet><numFmts>" + own + "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>" + cells + "</cellXfs></styleSheet>");
    }

    Path write(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "raw", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
