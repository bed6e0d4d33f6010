package org.disputehub.access;

import jakarta.servlet.http.HttpServletRequest;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connectors;
import org.disputehub.connector.Credentials;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keys that sources send in a header. They are looked up by their hash, so that the time it takes tells nothing of them. */
class SourceKeys {

    private final Keys keys;
    /** By header, then by the key's hash: the connector. */
    private final Map<String, Map<ByteBuffer, String>> sources = new ConcurrentHashMap<>();

    SourceKeys(Connectors connectors, Keys keys) {
        this.keys = keys;
        connectors.all().forEach(this::add);
        connectors.listen((before, after) -> {
            // While nothing of them changes the key holds without a gap.
            if (before != null && (after == null || !before.definition().credentials().equals(after.definition().credentials()))) {
                sources.values().forEach(byKey -> byKey.values().remove(before.id()));
            }
            if (after != null) {
                add(after);
            }
        });
    }

    /** Null: no key, or one of nobody. */
    String source(HttpServletRequest request) {
        for (Map.Entry<String, Map<ByteBuffer, String>> header : sources.entrySet()) {
            String key = request.getHeader(header.getKey());
            String source = key == null ? null : header.getValue().get(Fingerprint.of(key));
            if (source != null) {
                return source;
            }
        }
        return null;
    }

    private void add(ActiveConnector connector) {
        String secret = keys.of(connector.id()); // made for each kind, for the integrator to hand on
        Credentials credentials = connector.definition().credentials();
        if (credentials.kind() == Credentials.Kind.KEY) {
            sources.computeIfAbsent(credentials.header().toLowerCase(Locale.ROOT), header -> new ConcurrentHashMap<>()).put(Fingerprint.of(secret), connector.id());
        }
    }
}
