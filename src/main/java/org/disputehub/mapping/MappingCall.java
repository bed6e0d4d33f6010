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

    /** A value that something is wrong with; the node itself says where it stood in the source. */
    record Noted(JsonNode node, String code, String detail) {
    }

    private static final ThreadLocal<MappingCall> CURRENT = new ThreadLocal<>();

    /** Makes the report unusable. */
    final List<Noted> unreadable = new ArrayList<>();
    /** Kept as it came; somebody should complete the code table. */
    final List<Noted> unknownCodes = new ArrayList<>();
    final Set<String> quality = new LinkedHashSet<>();

    private final Budget budget = new Budget();

    /** Of this thread's run; outside of a run, as when a constant is computed at compile time, a fresh one. */
    static Budget budget() {
        return CURRENT.get() == null ? new Budget() : CURRENT.get().budget;
    }

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
            CURRENT.get().unreadable.add(new Noted(node, code, detail));
        }
    }

    static void unknownCode(JsonNode node, String table) {
        if (CURRENT.get() != null) {
            CURRENT.get().unknownCodes.add(new Noted(node, "CODE_UNKNOWN", "mappings/codes/" + table + ".csv has no such code."));
        }
    }

    /** Something that could not be verified or read, but does not stop the report. */
    static void flag(String quality) {
        if (CURRENT.get() != null) {
            CURRENT.get().quality.add(quality);
        }
    }
}
