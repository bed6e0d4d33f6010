package org.disputehub.access;

import jakarta.servlet.http.HttpServletRequest;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connector;
import org.disputehub.connector.Connectors;
import org.disputehub.connector.Credentials;
import org.disputehub.connector.Signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a message was signed by the source that it is for, lately, and did not come before. */
class SignedMessages {

    enum Kind { NONE, GENUINE, TOO_LARGE, TOO_MANY }

    /** @param request with its body readable once more */
    record Verdict(Kind kind, String source, String signature, HttpServletRequest request, int limit) {
        static final Verdict NONE = new Verdict(Kind.NONE, null, null, null, 0);
    }

    private static final byte[] NO_BODY = {};
    private static final List<String> QUESTIONS = List.of("/api/v1/receipts", "/api/v1/callbacks", "/api/v1/reconciliation/");
    private static final List<String> ACTS = List.of("/api/v1/callbacks", "/api/v1/reconciliation/");

    private final Connectors connectors;
    private final Keys keys;
    private final Clock clock;
    private final SeenSignatures seen = new SeenSignatures();

    SignedMessages(Connectors connectors, Keys keys, Clock clock) {
        this.connectors = connectors;
        this.keys = keys;
        this.clock = clock;
    }

    /** Nothing of the body is read before header and time say that it may be worth it, and never more than the connector's limit. */
    Verdict check(HttpServletRequest request) throws IOException {
        Optional<Connector> pushedTo = ReportsAddress.connector(request).flatMap(connectors::find).map(ActiveConnector::definition);
        if (pushedTo.isPresent()) {
            return push(pushedTo.get(), request);
        }
        String address = request.getRequestURI();
        if (request.getMethod().equals("GET")) {
            return QUESTIONS.stream().anyMatch(address::startsWith) ? question(request) : Verdict.NONE;
        }
        return ACTS.stream().anyMatch(address::startsWith) ? act(request) : Verdict.NONE;
    }

    /** By whichever source has signed it. One without a body would have the signature of a question, which anybody who saw it could use. */
    private Verdict act(HttpServletRequest request) throws IOException {
        List<Connector> signers = connectors.all().stream().map(ActiveConnector::definition).filter(connector -> signedAt(connector.credentials(), request) != null).toList();
        int limit = signers.stream().mapToInt(connector -> connector.limits().body()).max().orElse(0);
        byte[] body = signers.isEmpty() ? NO_BODY : read(request, limit);
        if (body == null) {
            return tooLarge(limit);
        }
        Optional<Connector> signer = body.length == 0 ? Optional.empty() : signers.stream().filter(connector -> genuine(connector, request, body)).findFirst();
        return signer.isEmpty() ? Verdict.NONE : once(signer.get(), request, body);
    }

    /** A question changes nothing, so it may be asked twice. */
    private Verdict question(HttpServletRequest request) {
        for (ActiveConnector asking : connectors.all()) {
            Connector connector = asking.definition();
            Instant signedAt = signedAt(connector.credentials(), request);
            if (signedAt != null && genuine(connector, request, NO_BODY)) {
                return new Verdict(Kind.GENUINE, connector.id(), "", request, 0);
            }
        }
        return Verdict.NONE;
    }

    void forget(Verdict verdict) {
        seen.forget(verdict.source(), verdict.signature());
    }

    private Verdict push(Connector connector, HttpServletRequest request) throws IOException {
        if (signedAt(connector.credentials(), request) == null) {
            return Verdict.NONE;
        }
        int limit = connector.limits().body();
        byte[] body = read(request, limit);
        if (body == null) {
            return tooLarge(limit);
        }
        return genuine(connector, request, body) ? once(connector, request, body) : Verdict.NONE;
    }

    /** Null: it is larger. */
    private static byte[] read(HttpServletRequest request, int limit) throws IOException {
        byte[] body = request.getContentLengthLong() > limit ? null : request.getInputStream().readNBytes(limit + 1);
        return body == null || body.length > limit ? null : body;
    }

    private static Verdict tooLarge(int limit) {
        return new Verdict(Kind.TOO_LARGE, null, null, null, limit);
    }

    private Verdict once(Connector connector, HttpServletRequest request, byte[] body) {
        String signature = signature(connector.credentials(), request);
        Instant signedAt = signedAt(connector.credentials(), request);
        if (signedAt == null) {
            return Verdict.NONE; // too old by now
        }
        return switch (seen.add(connector.id(), signature, signedAt.plus(connector.credentials().within()), clock.instant())) {
            case NEW -> new Verdict(Kind.GENUINE, connector.id(), signature, new ReadRequest(request, body), 0);
            case SEEN -> Verdict.NONE;
            case FULL -> new Verdict(Kind.TOO_MANY, null, null, null, 0);
        };
    }

    private boolean genuine(Connector connector, HttpServletRequest request, byte[] body) {
        Credentials credentials = connector.credentials();
        byte[] text = SignedText.of(credentials, request, body);
        if (text == null) {
            return false;
        }
        String expected = Signature.sign(credentials.algorithm(), credentials.encoding(), keys.of(connector.id()), text);
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII), signature(credentials, request).getBytes(StandardCharsets.UTF_8));
    }

    /** In one spelling, or a caught message could come again with its letters changed. */
    private static String signature(Credentials credentials, HttpServletRequest request) {
        String given = request.getHeader(credentials.header()).strip();
        return credentials.encoding() == Signature.Encoding.HEX ? given.toLowerCase(Locale.ROOT) : given;
    }

    /** Null: not signed, or not within the time that is allowed. */
    private Instant signedAt(Credentials credentials, HttpServletRequest request) {
        if (credentials.kind() != Credentials.Kind.HMAC || request.getHeader(credentials.header()) == null) {
            return null;
        }
        String time = request.getHeader(credentials.timestamp());
        if (time == null || !time.matches("\\d{9,14}")) {
            return null;
        }
        long number = Long.parseLong(time);
        Instant signedAt = time.length() > 11 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        return Duration.between(signedAt, clock.instant()).abs().compareTo(credentials.within()) > 0 ? null : signedAt;
    }
}
