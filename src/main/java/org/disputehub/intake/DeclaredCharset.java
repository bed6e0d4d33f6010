package org.disputehub.intake;

import org.springframework.stereotype.Component;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that the bytes are what their charset says, before a parser reads them: Java's readers put a replacement character for
 * what they cannot decode, and the name of a person would be lost without a word. The bytes themselves stay as they are.
 */
@Component("declaredCharset")
public class DeclaredCharset {

    private static final Pattern XML_DECLARATION = Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final int DECLARATION_LENGTH = 200;

    /** XML: the charset that the declaration names, UTF-8 without one; a document type declaration is refused. */
    public byte[] xml(byte[] body) throws Malformed {
        String text = decode(body, named(body).orElseGet(() -> utf(body)));
        if (text.contains("<!DOCTYPE")) {
            throw new Malformed("The XML has a document type declaration (<!DOCTYPE …>). Send it without one.");
        }
        return body;
    }

    /** The name that stands in an XML declaration. */
    public static Optional<String> named(byte[] xml) {
        int head = Math.min(xml.length, DECLARATION_LENGTH);
        Matcher declared = XML_DECLARATION.matcher(new String(xml, 0, head, StandardCharsets.ISO_8859_1));
        return declared.find() ? Optional.of(declared.group(1)) : Optional.empty();
    }

    /** CSV and other text: the charset that the connector states. */
    public byte[] text(byte[] body, String charset) throws Malformed {
        decode(body, charset);
        return body;
    }

    private static String utf(byte[] body) {
        boolean wide = body.length > 1 && (body[0] & 0xff) >= 0xfe && (body[1] & 0xff) >= 0xfe;
        return wide ? "UTF-16" : "UTF-8";
    }

    private static String decode(byte[] body, String name) throws Malformed {
        try {
            return Charset.forName(name).newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("The bytes are not valid " + name + ". Send them in the charset that the message declares, or declare the one that they are in (for Chinese text mostly GB18030 or UTF-8).");
        } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
            throw new Malformed("The declared charset is not known. Use UTF-8 or GB18030.");
        }
    }
}
