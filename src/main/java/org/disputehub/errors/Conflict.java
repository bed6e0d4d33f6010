package org.disputehub.errors;

/** What was asked does not fit how things stand; the message says why and what to do, and is shown to whoever asked. */
public class Conflict extends RuntimeException {

    public Conflict(String message) {
        super(message, null, false, false);
    }
}
