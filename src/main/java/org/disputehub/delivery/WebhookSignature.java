package org.disputehub.delivery;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The header {@code webhook-signature} of Standard Webhooks: HMAC-SHA256 over id, time and body, once for each secret. */
final class WebhookSignature {

    private static final String PREFIX = "whsec_";

    private WebhookSignature() {
    }

    /**
     * @param secrets each {@code whsec_} and Base64
     * @param seconds since 1970
     */
    static String of(List<String> secrets, String id, long seconds, byte[] body) {
        return secrets.stream().map(secret -> "v1," + sign(secret, (id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8), body)).collect(Collectors.joining(" "));
    }

    private static String sign(String secret, byte[] head, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret), "HmacSHA256"));
            mac.update(head);
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
