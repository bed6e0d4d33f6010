package org.disputehub.sheet;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;

/** Comma-separated values in a charset that is known. Bytes that are not in it are refused, never replaced. */
public final class CsvSheet extends Sheet {

    /** The file, from its first byte each time. */
    public interface Source {
        InputStream open() throws IOException;
    }

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setAllowMissingColumnNames(false)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW).setIgnoreEmptyLines(true).get();
    private static final byte[] UTF8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final Source source;
    private final Charset charset;

    public CsvSheet(Source source, Charset charset) {
        this.source = source;
        this.charset = charset;
    }

    @Override
    public Rows rows() throws IOException {
        InputStream bytes = afterMark(new BufferedInputStream(source.open()));
        BoundedReader text = new BoundedReader(new InputStreamReader(bytes,
                charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)));
        try {
            return new CsvRows(CSVParser.parse(text, FORMAT), text);
        } catch (IOException | IllegalArgumentException e) {
            bytes.close();
            throw words(e, 1);
        }
    }

    /** Spreadsheet programs put one before UTF-8; it would become part of the first heading. */
    private InputStream afterMark(InputStream bytes) throws IOException {
        bytes.mark(UTF8_MARK.length);
        if (!charset.equals(StandardCharsets.UTF_8) || !java.util.Arrays.equals(bytes.readNBytes(UTF8_MARK.length), UTF8_MARK)) {
            bytes.reset();
        }
        return bytes;
    }

    private IOException words(Exception fault, long line) {
        if (fault instanceof CharacterCodingException) {
            return new UnreadableSheet("The bytes are not valid " + charset.name() + ", the charset of this connector (after line " + line + ").");
        }
        if (fault instanceof CSVException || fault instanceof IllegalArgumentException) {
            return new UnreadableSheet("The CSV cannot be read (after line " + line + "): a quote is left open, or a heading is empty or given twice.");
        }
        return (IOException) fault;
    }

    @Override
    public void close() {
        // each reading closes what it opened
    }

    private final class CsvRows extends Rows {

        private final CSVParser parser;
        private final BoundedReader text;
        private final Iterator<CSVRecord> records;

        CsvRows(CSVParser parser, BoundedReader text) {
            this.parser = parser;
            this.text = text;
            this.records = parser.iterator();
        }

        @Override
        protected Map<String, String> read() throws IOException {
            try {
                text.rowBegins();
                return records.hasNext() ? records.next().toMap() : null;
            } catch (UncheckedIOException e) {
                throw words(e.getCause(), parser.getCurrentLineNumber());
            }
        }

        @Override
        public void close() throws IOException {
            parser.close();
        }
    }
}
