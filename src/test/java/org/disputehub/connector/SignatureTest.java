package org.disputehub.connector;

import org.disputehub.connector.Signature.Algorithm;
import org.disputehub.connector.Signature.Encoding;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/** Signatures and hashes as others compute them. */
class SignatureTest {

    /** As the hotline's platform signs: application key, time, nonce and the hash of the body, a line each. */
    @Test
    void hmacSm3AsTheHotlineSigns() {
        assertThat(hotline("3bf2eec01eb8b2434c3e2d77b96868ec87d41cdf43bd1e7800a6dd8a521d8ad2"))
                .isEqualTo("8b065f16b3a5c92a8df04e6207fa1c0b79788c7aa8e9d8411577ae63c4985f0d");
        assertThat(hotline("b8fe660d024582051af5c94661d6c89ddb0672523da23dc00223405e08ee6d6c"))
                .isEqualTo("b5ee0be9fd76de891c8d8b3e42d203008602129af956cb031681f1cd808946aa");
    }

    /** GB/T 32905-2016, example 1. */
    @Test
    void sm3OfTheStandardsExample() {
        assertThat(Signature.hash(Algorithm.HMACSM3, bytes("abc"))).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    /** RFC 4231, test case 2. */
    @Test
    void hmacSha2OfTheRfcsExample() {
        byte[] text = bytes("what do ya want for nothing?");
        assertThat(Signature.sign(Algorithm.HMACSHA256, Encoding.HEX, "Jefe", text)).isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assertThat(Signature.sign(Algorithm.HMACSHA256, Encoding.BASE64, "Jefe", text)).isEqualTo("W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=");
        assertThat(Signature.sign(Algorithm.HMACSHA512, Encoding.HEX, "Jefe", text)).startsWith("164b7a7bfcf819e2e395fbe73b56e0a3").hasSize(128);
    }

    @Test
    void plainHashesOfTheSameFamily() {
        assertThat(Signature.hash(Algorithm.HMACSHA256, bytes("abc"))).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Signature.hash(Algorithm.HMACSHA512, bytes("abc"))).startsWith("ddaf35a193617abacc417349ae204131").hasSize(128);
    }

    private static String hotline(String bodyHash) {
        return Signature.sign(Algorithm.HMACSM3, Encoding.HEX, "test-app-secret-0000", bytes("hb12345\n1749000000000\n0123456789abcdef\n" + bodyHash));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
