package org.disputehub.mapping;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the functions of one mapping run could not read. JSLT functions have no place for side results, so the run is bound to its thread.
 */
final class MappingCall {

    /** A value that makes the report unusable; the node itself says where it stood in the source. */
    record Unreadable(JsonNode node, String code, String detail) {
    }

    private static final ThreadLocal<MappingCall> CURRENT = new ThreadLocal<>();

    final List<Unreadable> unreadable = new ArrayList<>();
    final Set<String> quality = new LinkedHashSet<>();

    static MappingCall begin() {
        MappingCall call = new MappingCall();
        CURRENT.set(call);
        return call;
    }

    static void end() {
        CURRENT.remove();
    }

    static void unreadable(JsonNode node, String code, String detail) {
        if (CURRENT.get() != null) {
            CURRENT.get().unreadable.add(new Unreadable(node, code, detail));
        }
    }

    /** Something that could not be verified or read, but does not stop the report. */
    static void flag(String quality) {
        if (CURRENT.get() != null) {
            CURRENT.get().quality.add(quality);
        }
    }
}
