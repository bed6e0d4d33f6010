package org.disputehub.lookup;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Keyed hashes of what identifies people: a memory dump shows these, and without the key nobody can try ID numbers against them. */
final class Hashes {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::mac);

    Hashes(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The first 64 bits: of a million rows two that share one by chance are less likely than a disk error. */
    long of(String kind, String... words) {
        Mac mac = macs.get();
        mac.update(kind.getBytes(StandardCharsets.US_ASCII));
        for (String word : words) {
            mac.update((byte) 0);
            mac.update(word.getBytes(StandardCharsets.UTF_8));
        }
        byte[] hash = mac.doFinal();
        long first = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            first = first << 8 | hash[i] & 0xff;
        }
        return first;
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
