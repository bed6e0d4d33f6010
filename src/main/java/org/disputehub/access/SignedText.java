package org.disputehub.access;

import jakarta.servlet.http.HttpServletRequest;
import org.disputehub.connector.Credentials;
import org.disputehub.connector.Signature;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a source signs: the connector's template with the message's own parts, the body as the bytes that came. */
final class SignedText {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?:(body)|(bodyHash)|(query)|header:([A-Za-z0-9-]+))}");

    private SignedText() {
    }

    /** Null: a header that is signed is not there. */
    static byte[] of(Credentials credentials, HttpServletRequest request, byte[] body) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(body.length + 200);
        Matcher placeholder = PLACEHOLDER.matcher(credentials.signed());
        int from = 0;
        while (placeholder.find()) {
            add(text, credentials.signed().substring(from, placeholder.start()));
            from = placeholder.end();
            if (placeholder.group(1) != null) {
                text.writeBytes(body);
            } else if (placeholder.group(2) != null) {
                add(text, Signature.hash(credentials.algorithm(), body));
            } else if (placeholder.group(3) != null) {
                add(text, request.getQueryString() == null ? "" : request.getQueryString());
            } else {
                String header = request.getHeader(placeholder.group(4));
                if (header == null) {
                    return null;
                }
                add(text, header);
            }
        }
        add(text, credentials.signed().substring(from));
        return text.toByteArray();
    }

    private static void add(ByteArrayOutputStream text, String part) {
        text.writeBytes(part.getBytes(StandardCharsets.UTF_8));
    }
}
