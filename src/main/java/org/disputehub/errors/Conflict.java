package org.disputehub.errors;

/** What was asked for cannot be done as things stand; the message says why and what to do. */
public final class Conflict extends RuntimeException {

    public Conflict(String message) {
        super(message);
    }
}
