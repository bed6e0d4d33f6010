package org.disputehub.correlate;

<<<<<<< HEAD
/** 64 bits of a text, the same on every machine and for ever (FNV-1a with a last mix). */
=======
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** 64 bits of a value, the same on every machine and for ever: they stand in the database. */
>>>>>>> matcher
final class StableHash {

    private StableHash() {
    }

<<<<<<< HEAD
    static long of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L;
        return hash ^ hash >>> 29;
=======
    static long of(String kind, String value) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest((kind + ":" + value).getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
>>>>>>> matcher
    }
}
