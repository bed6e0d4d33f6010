package org.disputehub.report;

/** One step of a JSON Pointer. */
public final class PointerStep {

    private PointerStep() {
    }

    /** As RFC 6901 writes a field's name. */
    public static String of(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
