package org.disputehub.correlate;

/** 64 bits of a text, the same on every machine and for ever (FNV-1a with a last mix). */
final class StableHash {

    private StableHash() {
    }

    static long of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 32) * 0x9e3779b97f4a7c15L;
        return hash ^ hash >>> 29;
    }
}
