package org.disputehub.connector;

import org.bouncycastle.jce.provider.BouncyCastleProvider;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.util.Base64;
import java.util.HexFormat;

/** How a message or a request is signed with a shared secret. */
public final class Signature {

    public enum Algorithm {
        HMACSHA256("HmacSHA256", "SHA-256"), HMACSHA512("HmacSHA512", "SHA-512"), HMACSM3("HmacSM3", "SM3");

        private final String mac;
        private final String digest;

        Algorithm(String mac, String digest) {
            this.mac = mac;
            this.digest = digest;
        }
    }

    public enum Encoding { HEX, BASE64 }

    /** Asked by name and never registered, so that nothing else in this process changes its provider. Java itself has no SM3. */
    private static final Provider CHINESE = new BouncyCastleProvider();

    private Signature() {
    }

    /** @return in lower-case hex, or Base64 with padding */
    public static String sign(Algorithm algorithm, Encoding encoding, String secret, byte[] text) {
        try {
            Mac mac = algorithm == Algorithm.HMACSM3 ? Mac.getInstance(algorithm.mac, CHINESE) : Mac.getInstance(algorithm.mac);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm.mac));
            byte[] signature = mac.doFinal(text);
            return encoding == Encoding.HEX ? HexFormat.of().formatHex(signature) : Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The plain hash of the same family, in lower-case hex. */
    public static String hash(Algorithm algorithm, byte[] text) {
        try {
            MessageDigest digest = algorithm == Algorithm.HMACSM3 ? MessageDigest.getInstance(algorithm.digest, CHINESE) : MessageDigest.getInstance(algorithm.digest);
            return HexFormat.of().formatHex(digest.digest(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
