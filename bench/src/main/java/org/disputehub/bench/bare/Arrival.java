package org.disputehub.bench.bare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.apache.activemq.artemis.api.core.ActiveMQBuffer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;

/** A report as it comes from the queue, and the event that its county gets of it. */
record Arrival(String receipt, String sourceRef, String county, String canonical, byte[] raw, byte[] contentHash) {

    static Arrival of(ClientMessage message) {
        ActiveMQBuffer body = message.getBodyBuffer();
        byte[] canonical = new byte[body.readInt()];
        body.readBytes(canonical);
        byte[] raw = new byte[body.readableBytes()];
        body.readBytes(raw);
        return new Arrival(message.getStringProperty("receipt"), message.getStringProperty("sourceRef"), message.getStringProperty("county"),
                new String(canonical, UTF_8), raw, hash(raw));
    }

    /** A CloudEvent; its id is that of the receipt, so it stays the same when the report is delivered again. */
    String event() {
        return "{\"specversion\":\"1.0\",\"id\":\"" + receipt + "\",\"source\":\"/hub/dispatch\",\"type\":\"org.disputehub.workorder.dispatched.v1\","
                + "\"subject\":\"" + receipt + "\",\"time\":\"" + Instant.now() + "\",\"datacontenttype\":\"application/json\",\"data\":" + canonical + "}";
    }

    private static byte[] hash(byte[] raw) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(raw);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
