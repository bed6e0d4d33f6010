package org.disputehub.intake;

import org.disputehub.access.Keys;
import org.springframework.stereotype.Component;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;

/**
 * Receipt numbers: the time, 80 random bits and a seal that binds them to their connector, so that the hub knows its own
 * receipts before the database has seen them, and a source cannot ask after another's. 32 characters, sorted by time.
 */
@Component
class ReceiptNumbers {

    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final int SEALED = 16;
    private static final int LENGTH = 20;

    private final SecureRandom random = new SecureRandom();
    private final ThreadLocal<Mac> macs;
    private final Clock clock;

    ReceiptNumbers(Keys keys, Clock clock) {
        SecretKeySpec key = new SecretKeySpec(keys.of("receipts").getBytes(StandardCharsets.US_ASCII), "HmacSHA256");
        this.macs = ThreadLocal.withInitial(() -> newMac(key));
        this.clock = clock;
    }

    String next(String connector) {
        byte[] number = new byte[LENGTH];
        byte[] randomPart = new byte[SEALED - 6];
        random.nextBytes(randomPart);
        ByteBuffer.wrap(number).putLong(clock.millis() << 16).position(6).put(randomPart).put(seal(number, connector));
        return encode(number);
    }

    boolean belongs(String receipt, String connector) {
        byte[] number = decode(receipt);
        return number != null && MessageDigest.isEqual(Arrays.copyOfRange(number, SEALED, LENGTH), seal(number, connector));
    }

    /** Of one that {@link #belongs}. */
    Instant givenAt(String receipt) {
        return Instant.ofEpochMilli(ByteBuffer.wrap(decode(receipt)).getLong() >>> 16);
    }

    private byte[] seal(byte[] number, String connector) {
        Mac mac = macs.get();
        mac.update(number, 0, SEALED);
        return Arrays.copyOf(mac.doFinal(connector.getBytes(StandardCharsets.UTF_8)), LENGTH - SEALED);
    }

    private static String encode(byte[] number) {
        StringBuilder text = new StringBuilder(LENGTH * 8 / 5);
        long bits = 0;
        int held = 0;
        for (byte b : number) {
            bits = bits << 8 | b & 0xff;
            held += 8;
            while (held >= 5) {
                held -= 5;
                text.append(ALPHABET[(int) (bits >> held) & 31]);
            }
        }
        return text.toString();
    }

    private static byte[] decode(String receipt) {
        if (receipt.length() != LENGTH * 8 / 5) {
            return null;
        }
        ByteBuffer number = ByteBuffer.allocate(LENGTH);
        long bits = 0;
        int held = 0;
        for (char c : receipt.toCharArray()) {
            int value = Arrays.binarySearch(ALPHABET, c);
            if (value < 0) {
                return null;
            }
            bits = bits << 5 | value;
            held += 5;
            if (held >= 8) {
                held -= 8;
                number.put((byte) (bits >> held));
            }
        }
        return number.array();
    }

    private static Mac newMac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
