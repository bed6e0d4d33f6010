package org.disputehub.intake;

import org.springframework.stereotype.Component;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fields of {@code application/x-www-form-urlencoded}. Percent-encoded bytes are in the connector's charset, as old pages in GBK send them. */
@Component("formFields")
class FormFields {

    private static final int MOST = 500;
    private static final int NAME_LENGTH = 200;

    public Map<String, String> read(byte[] body, String charset) throws Malformed {
        Map<String, String> fields = new LinkedHashMap<>();
        int from = 0;
        for (int at = 0; at <= body.length; at++) {
            if (at == body.length || body[at] == '&') {
                if (at > from) {
                    field(body, from, at, Charset.forName(charset), fields);
                }
                from = at + 1;
            }
        }
        if (fields.isEmpty()) {
            throw new Malformed("The form has no fields.");
        }
        return fields;
    }

    private static void field(byte[] body, int from, int end, Charset charset, Map<String, String> fields) throws Malformed {
        int equals = from;
        while (equals < end && body[equals] != '=') {
            equals++;
        }
        String name = text(body, from, equals, charset);
        if (name.isBlank() || name.length() > NAME_LENGTH) {
            throw new Malformed("A form field has no name, or one of more than " + NAME_LENGTH + " characters. Is the body a form?");
        }
        if (fields.put(name, text(body, Math.min(equals + 1, end), end, charset)) != null) {
            throw new Malformed("A form field is given twice.");
        }
        if (fields.size() > MOST) {
            throw new Malformed("The form has more than " + MOST + " fields.");
        }
    }

    private static String text(byte[] body, int from, int end, Charset charset) throws Malformed {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(end - from);
        for (int i = from; i < end; i++) {
            if (body[i] == '+') {
                bytes.write(' ');
            } else if (body[i] != '%') {
                bytes.write(body[i]);
            } else {
                int high = i + 2 < end ? Character.digit(body[i + 1], 16) : -1;
                int low = i + 2 < end ? Character.digit(body[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    throw new Malformed("A form field has a % that no two hexadecimal digits follow. Write a % itself as %25.");
                }
                bytes.write(high << 4 | low);
                i += 2;
            }
        }
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("A form field is not valid " + charset.name() + ", the charset of this connector.");
        }
    }
}
