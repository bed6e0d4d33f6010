package org.disputehub.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256. */
final class Digest {

    private Digest() {
    }

    static byte[] of(byte[] bytes) {
        return sha256().digest(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** An idempotency key is the source's own text, so it is kept as a hash; null where none was sent. */
    static String ofKey(Submission submission) {
        return submission.idempotencyKey() == null ? null
                : hex(of((submission.connector().id() + "\n" + submission.idempotencyKey()).getBytes(StandardCharsets.UTF_8)));
    }
}
