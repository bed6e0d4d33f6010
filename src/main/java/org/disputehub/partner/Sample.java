package org.disputehub.partner;

import org.disputehub.connector.Connector;
import org.disputehub.connector.Connector.Format;
import org.disputehub.intake.ContentTypes;
import org.disputehub.intake.DeclaredCharset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/**
 * A message of a source as it would post it.
 *
 * @param charset null: it is no text
 */
record Sample(String name, Format format, Charset charset, byte[] bytes) {

    private static final int HEAD = 200;

    /** Empty where the name's ending is no format that the connector takes. */
    static Optional<Sample> of(Connector connector, String name, byte[] bytes) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return connector.format().stream().filter(format -> format.name().equalsIgnoreCase(ending)).findFirst()
                .map(format -> new Sample(name, format, charset(connector, format, bytes), bytes));
    }

    /** Of multipart with its boundary, which is the first line. */
    String contentType() {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        return ContentTypes.of(format) + (format == Format.MULTIPART && head.startsWith("--") ? "; boundary=" + head.substring(2).lines().findFirst().orElse("") : "");
    }

    /** "" where it is no text. */
    String text() {
        return charset == null ? "" : new String(bytes, charset);
    }

    private static Charset charset(Connector connector, Format format, byte[] bytes) {
        try {
            return switch (format) {
                case JSON -> StandardCharsets.UTF_8;
                case XML -> Charset.forName(DeclaredCharset.named(bytes).orElse("UTF-8"));
                case CSV, FORM -> Charset.forName(connector.charset());
                case XLSX, MULTIPART -> null;
            };
        } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
            return null;
        }
    }
}
