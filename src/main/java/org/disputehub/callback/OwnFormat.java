package org.disputehub.callback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Callback;
import org.disputehub.mapping.Mapped;
import org.disputehub.report.Finding;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** What a source is sent: the hub's words through the source's mapping, in its format and charset. */
public final class OwnFormat {

    private static final ObjectMapper JSON = new ObjectMapper();

    private OwnFormat() {
    }

    /** @throws Unwritable where the mapping fails on the change, or makes nothing that the format can say */
    public static String write(ActiveConnector connector, JsonNode change) throws Unwritable {
        Callback callback = connector.definition().callback();
        Mapped mapped = connector.callback().apply(change);
        Optional<Finding> fault = Stream.concat(mapped.findings().stream(), mapped.unknownCodes().stream()).findFirst();
        if (fault.isPresent()) {
            throw new Unwritable(fault.get().code());
        }
        try {
            return callback.format() == Callback.Format.JSON ? writable(JSON.writeValueAsString(mapped.canonical()), callback.charset(), OwnFormat::unicode)
                    : writable(XmlTree.write(mapped.canonical(), callback.charset()), callback.charset(), c -> "&#" + c + ";");
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new Unwritable("UNWRITABLE");
        }
    }

    /** Back to a tree, to be compared. */
    public static JsonNode read(Callback callback, byte[] message) throws IOException, SAXException {
        return callback.format() == Callback.Format.XML ? XmlTree.read(message) : JSON.readTree(new String(message, callback.charset()));
    }

    /** A character that the charset does not have is written as its number. */
    private static String writable(String text, String charset, IntFunction<String> number) {
        CharsetEncoder encoder = Charset.forName(charset).newEncoder();
        if (encoder.canEncode(text)) {
            return text;
        }
        StringBuilder written = new StringBuilder(text.length() + 64);
        text.codePoints().forEach(c -> {
            String character = Character.toString(c);
            written.append(encoder.canEncode(character) ? character : number.apply(c));
        });
        return written.toString();
    }

    private static String unicode(int character) {
        StringBuilder escaped = new StringBuilder();
        Character.toString(character).chars().forEach(half -> escaped.append(String.format("\\u%04x", half)));
        return escaped.toString();
    }

    /** The mapping does not make a message of this change; the reason is a code without any of its content. */
    public static final class Unwritable extends Exception {
        Unwritable(String code) {
            super(code, null, false, false);
        }
    }
}
