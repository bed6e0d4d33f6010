package org.disputehub.broker;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;

import java.nio.charset.StandardCharsets;

/** What a message of any client carries, as bytes. */
public final class MessageBytes {

    private static final byte[] NOTHING = {};

    private MessageBytes() {
    }

    /** A text in UTF-8; empty where there is neither text nor bytes. */
    public static byte[] of(Message message) throws JMSException {
        if (message instanceof TextMessage text) {
            return text.getText() == null ? NOTHING : text.getText().getBytes(StandardCharsets.UTF_8);
        }
        if (message instanceof BytesMessage bytes) {
            byte[] body = new byte[(int) bytes.getBodyLength()];
            bytes.readBytes(body);
            return body;
        }
        return NOTHING;
    }
}
