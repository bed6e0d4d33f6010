package org.disputehub.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The first sheet of an XLSX workbook that is not hidden. */
public final class XlsxSheet extends Sheet {

    private final ZipParts parts;
    private final SharedStrings texts;
    private final CellFormats formats;
    private final Merged merged = new Merged();
    private final String sheet;
    private boolean from1904;
    private boolean mergedKnown;

    /** @param folder for files that live as long as this */
    public XlsxSheet(Path file, Path folder) throws IOException {
        parts = new ZipParts(file);
        SharedStrings read = null;
        try {
            String workbook = relations("_rels/.rels", "").getOrDefault("officeDocument", "xl/workbook.xml");
            int slash = workbook.lastIndexOf('/') + 1;
            Map<String, String> relations = relations(workbook.substring(0, slash) + "_rels/" + workbook.substring(slash) + ".rels", workbook.substring(0, slash));
            sheet = relations.get("#" + firstSheet(workbook));
            read = part(relations.get("sharedStrings"), part -> SharedStrings.read(part, folder));
            formats = part(relations.get("styles"), CellFormats::read);
            if (sheet == null) {
                throw ZipParts.noWorkbook();
            }
        } catch (IOException | RuntimeException e) {
            if (read != null) {
                read.close();
            }
            parts.close();
            throw e;
        }
        texts = read;
    }

    @Override
    public Rows rows() throws IOException {
        InputStream bytes = parts.open(sheet);
        if (bytes == null) {
            throw ZipParts.noWorkbook();
        }
        return new XlsxRows(new XmlPart(bytes), texts, formats, from1904, merged, !mergedKnown) {
            @Override
            void ended() {
                mergedKnown = true;
            }
        };
    }

    /** Targets by the last word of their type, and by {@code #<id>}. */
    private Map<String, String> relations(String name, String folder) throws IOException {
        Map<String, String> targets = new HashMap<>();
        part(name, part -> {
            while (part != null && part.next()) {
                if (part.starts("Relationship") && part.attribute("Target") != null && part.attribute("Type") != null) {
                    String target = part.attribute("Target");
                    String path = target.startsWith("/") ? target.substring(1) : folder + target;
                    targets.put("#" + part.attribute("Id"), path);
                    targets.putIfAbsent(part.attribute("Type").replaceFirst(".*/", ""), path);
                }
            }
            return null;
        });
        return targets;
    }

    private String firstSheet(String workbook) throws IOException {
        return part(workbook, part -> {
            String first = null;
            while (part != null && part.next()) {
                if (part.starts("workbookPr")) {
                    String from = part.attribute("date1904");
                    from1904 = "1".equals(from) || "true".equals(from);
                } else if (part.starts("sheet") && first == null && (part.attribute("state") == null || part.attribute("state").equals("visible"))) {
                    first = part.attribute("id");
                }
            }
            return first;
        });
    }

    private interface Reading<T> {
        T read(XmlPart part) throws IOException;
    }

    /** @param name null or of a part that is not there: the reading is given null */
    private <T> T part(String name, Reading<T> reading) throws IOException {
        InputStream bytes = name == null ? null : parts.open(name);
        if (bytes == null) {
            return reading.read(null);
        }
        try (XmlPart part = new XmlPart(bytes)) {
            return reading.read(part);
        }
    }

    @Override
    public void close() throws IOException {
        texts.close();
        parts.close();
    }
}
