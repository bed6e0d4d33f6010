package org.disputehub.transport;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.disputehub.access.Keys;
import org.disputehub.connector.Placeholders;
import org.disputehub.connector.Signature;
import org.disputehub.connector.Transport.Pull;
import org.disputehub.connector.Transport.Sign;
import org.springframework.stereotype.Component;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Writes what a platform is asked: the page or the token, with the connector's headers, token and signature. */
@Component
class PullRequests {

    private final Keys keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PullRequests(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    void token(PullRound round, Message request) {
        Pull pull = round.pull;
        request(request, pull.token().url(), pull.token().body() == null ? "GET" : "POST", pull.token().body(), pull.type(), secret(pull));
    }

    void page(PullRound round, String token, Message request) {
        Pull pull = round.pull;
        Map<String, String> values = secret(pull);
        pull.headers().forEach((name, value) -> request.setHeader(name, Placeholders.fill(value, values, UnaryOperator.identity())));
        if (token != null) {
            request.setHeader(pull.token().header(), pull.token().prefix() + token);
        }
        values.put("mark", round.since());
        values.put("page", String.valueOf(round.page()));
        values.put("size", String.valueOf(pull.size()));
        request(request, pull.url(), pull.method(), pull.method().equals("POST") ? pull.body() : null, pull.type(), values);
        if (pull.sign() != null) {
            sign(pull, request);
        }
    }

    private static void request(Message request, String url, String method, String body, String type, Map<String, String> values) {
        String address = Placeholders.fill(url, values, PullRequests::inUrl);
        int query = address.indexOf('?');
        request.setHeader(Exchange.HTTP_URI, query < 0 ? address : address.substring(0, query));
        if (query >= 0) {
            request.setHeader(Exchange.HTTP_RAW_QUERY, address.substring(query + 1));
        }
        request.setHeader(Exchange.HTTP_METHOD, method);
        request.setBody(null);
        if (body != null) {
            request.setHeader(Exchange.CONTENT_TYPE, type);
            request.setBody(Placeholders.fill(body, values, writing(type)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void sign(Pull pull, Message request) {
        Sign sign = pull.sign();
        byte[] nonce = new byte[16];
        random.nextBytes(nonce);
        byte[] body = request.getBody() instanceof byte[] bytes ? bytes : new byte[0];
        String query = request.getHeader(Exchange.HTTP_RAW_QUERY, "", String.class);
        Map<String, String> values = Map.of("timestamp", String.valueOf(clock.millis()), "nonce", HexFormat.of().formatHex(nonce), "query", query,
                "url", request.getHeader(Exchange.HTTP_URI, String.class) + (query.isEmpty() ? "" : "?" + query),
                "body", new String(body, StandardCharsets.UTF_8), "bodyHash", Signature.hash(sign.algorithm(), body));
        request.setHeader(sign.timestamp(), values.get("timestamp"));
        request.setHeader(sign.nonce(), values.get("nonce"));
        byte[] text = Placeholders.fill(sign.signed(), values, UnaryOperator.identity()).getBytes(StandardCharsets.UTF_8);
        request.setHeader(sign.header(), Signature.sign(sign.algorithm(), sign.encoding(), keys.given(pull.secret()), text));
    }

    private Map<String, String> secret(Pull pull) {
        Map<String, String> values = new HashMap<>();
        if (pull.secret() != null) {
            values.put("secret", keys.given(pull.secret()));
        }
        return values;
    }

    private static UnaryOperator<String> writing(String type) {
        if (type.contains("json")) {
            return value -> new String(JsonStringEncoder.getInstance().quoteAsString(value));
        }
        if (type.contains("xml")) {
            return value -> value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
        }
        return type.contains("form-urlencoded") ? PullRequests::inUrl : UnaryOperator.identity();
    }

    private static String inUrl(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
