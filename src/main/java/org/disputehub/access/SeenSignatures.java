package org.disputehub.access;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Signatures that came and are still within their time, so that a message that somebody caught cannot be sent a second time. In memory: after a restart
 * a caught message is let in once more, and is found to be a duplicate by its content.
 */
final class SeenSignatures {

    enum Answer { NEW, SEEN, FULL }

    /** About 30 MB. Where there are more, none is let in rather than one forgotten too early. */
    private static final int MOST = 300_000;

    private record Print(long high, long low) {
    }

    private final Map<Print, Instant> until = new HashMap<>();
    private Instant sweptAt = Instant.EPOCH;

    synchronized Answer add(String source, String signature, Instant known, Instant now) {
        if (sweptAt.plusSeconds(until.size() < MOST ? 60 : 1).isBefore(now)) {
            until.values().removeIf(end -> end.isBefore(now));
            sweptAt = now;
        }
        if (until.size() >= MOST) {
            return Answer.FULL;
        }
        return until.putIfAbsent(print(source, signature), known) == null ? Answer.NEW : Answer.SEEN;
    }

    synchronized void forget(String source, String signature) {
        until.remove(print(source, signature));
    }

    private static Print print(String source, String signature) {
        ByteBuffer hash = Fingerprint.of(source + "\n" + signature);
        return new Print(hash.getLong(), hash.getLong());
    }
}
