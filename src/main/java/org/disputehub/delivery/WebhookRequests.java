package org.disputehub.delivery;

import org.disputehub.access.Keys;
import org.disputehub.connector.Placeholders;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The request that brings one message: its own bytes and content type, signed as in Standard Webhooks. */
@Component
class WebhookRequests {

    private final Keys keys;
    private final Clock clock;

    WebhookRequests(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    HttpRequest of(WebhookCall call) {
        Claimed message = call.message();
        long seconds = clock.instant().getEpochSecond();
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(message.headers());
        Map<String, String> secret = call.webhook().secret() == null ? Map.of() : Map.of("secret", keys.given(call.webhook().secret()));
        call.webhook().headers().forEach((name, value) -> headers.put(name, Placeholders.fill(value, secret, UnaryOperator.identity())));
        headers.put("Content-Type", message.contentType());
        headers.put("User-Agent", "dispute-hub");
        headers.put("webhook-id", message.messageId());
        headers.put("webhook-timestamp", String.valueOf(seconds));
        headers.put("webhook-signature", WebhookSignature.of(keys.webhook(message.receiver()), message.messageId(), seconds, message.body()));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(call.webhook().url())).timeout(call.webhook().timeout())
                .POST(HttpRequest.BodyPublishers.ofByteArray(message.body()));
        headers.forEach(request::header);
        return request.build();
    }
}
