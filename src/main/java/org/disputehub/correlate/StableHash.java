package org.disputehub.correlate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** 64 bits of a value, the same on every machine and for ever: they stand in the database. */
final class StableHash {

    private StableHash() {
    }

    static long of(String kind, String value) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest((kind + ":" + value).getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 48 bits of it behind the number of a window of time, so that what came in one window stands side by side in an index: new reports are compared with those of late, mostly. */
    static long within(long window, String kind, String value) {
        return window << 48 | of(kind, value) >>> 16;
    }
}
