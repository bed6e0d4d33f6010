package org.disputehub.lookup;

import org.disputehub.access.Keys;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;

/**
 * Encrypts rows at rest: AES-256-GCM with a random nonce for each piece, bound to the place where it is kept. A node whose key is not the one
 * that the database's rows were written with does not start: half of the registers would be worse than none.
 */
@Component
class RegisterKey implements InitializingBean {

    static final String FILE = "registers";

    private static final int SHORTEST = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final JdbcTemplate database;
    private final SecretKeySpec rows;
    private final byte[] words;
    private final byte[] fingerprint;

    RegisterKey(Keys keys, RegisterSettings settings, JdbcTemplate database) {
        boolean set = settings.key() != null && !settings.key().isBlank();
        if (set && settings.key().strip().length() < SHORTEST) {
            throw new IllegalStateException("hub.registers.key is too short to guard personal data. Take 32 random bytes, as of: openssl rand -base64 32");
        }
        byte[] key = (set ? settings.key().strip() : keys.of(FILE)).getBytes(StandardCharsets.UTF_8);
        this.database = database;
        this.rows = new SecretKeySpec(derive(key, "rows"), "AES");
        this.words = derive(key, "words");
        this.fingerprint = derive(key, "fingerprint");
    }

    @Override
    public void afterPropertiesSet() {
        database.update("insert into lookup_key (fingerprint) values (?) on conflict do nothing", fingerprint);
        byte[] written = database.queryForObject("select fingerprint from lookup_key", byte[].class);
        if (!MessageDigest.isEqual(written, fingerprint)) {
            throw new IllegalStateException("The registers in the database were encrypted with another key, so this node cannot read them and does not start. "
                    + "Give all nodes of one database the same hub.registers.key, or put the file data/keys/" + FILE + " of the node that wrote them into this one's data folder.");
        }
    }

    /** For {@link Hashes}. */
    byte[] words() {
        return words.clone();
    }

    byte[] seal(String place, byte[] plain) {
        try {
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, rows, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            ByteBuffer sealed = ByteBuffer.allocate(NONCE + cipher.getOutputSize(plain.length)).put(nonce);
            cipher.doFinal(ByteBuffer.wrap(plain), sealed);
            return sealed.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] open(String place, byte[] sealed) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, rows, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The rows at " + place + " are not as they were written", e);
        }
    }

    /** Of rows and faults: alike for alike ones, and telling nothing to whoever has not the key. */
    byte[] fingerprint(Import read) {
        Mac mac = mac(words);
        read.rows().values().stream().sorted(java.util.Comparator.comparing(Row::entry)).forEach(row -> mac.update(row.values().toString().getBytes(StandardCharsets.UTF_8)));
        return mac.doFinal(read.faults().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] derive(byte[] key, String purpose) {
        return mac(key).doFinal(("dispute-hub registers " + purpose).getBytes(StandardCharsets.UTF_8));
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
