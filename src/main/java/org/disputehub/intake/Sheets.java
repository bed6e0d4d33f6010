package org.disputehub.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.disputehub.sheet.CsvSheet;
import org.disputehub.sheet.Rows;
import org.disputehub.sheet.Sheet;
import org.disputehub.sheet.XlsxSheet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Tables for the parse routes: a file on disk stays one and is read row by row; bytes, as out of an envelope, are read at once. */
@Component("sheets")
class Sheets {

    private static final int ROWS_OF_BYTES = 100_000;

    private final Path folder;

    @Autowired
    Sheets(BatchFiles files) {
        this(files.folder());
    }

    /** @param folder for what must be laid aside while a workbook is read */
    Sheets(Path folder) {
        this.folder = folder;
    }

    public Object csv(Object body, String charset, Exchange exchange) throws IOException {
        CsvSheet.Source source = body instanceof Path file ? () -> Files.newInputStream(file) : () -> new ByteArrayInputStream((byte[]) body);
        return body instanceof Path ? open(new CsvSheet(source, Charset.forName(charset)), exchange) : tree(new CsvSheet(source, Charset.forName(charset)));
    }

    public Object xlsx(Object body, Exchange exchange) throws IOException {
        if (body instanceof Path file) {
            return open(new XlsxSheet(file, folder), exchange);
        }
        Path file = Files.createTempFile(folder, ".in-", null);
        try {
            Files.write(file, (byte[]) body);
            return tree(new XlsxSheet(file, folder));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    static ObjectNode record(Map<String, String> row) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        row.forEach(record::put);
        return record;
    }

    private static Sheet open(Sheet sheet, Exchange exchange) {
        CloseAfter.of(exchange, sheet);
        return sheet;
    }

    private static ArrayNode tree(Sheet sheet) throws IOException {
        try (sheet) {
            sheet.check(ROWS_OF_BYTES);
            ArrayNode tree = JsonNodeFactory.instance.arrayNode();
            try (Rows rows = sheet.rows()) {
                rows.forEachRemaining(row -> tree.add(record(row)));
            }
            return tree;
        }
    }
}
