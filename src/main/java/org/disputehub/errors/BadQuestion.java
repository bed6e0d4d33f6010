package org.disputehub.errors;

/** What was asked cannot be understood; the message says what is expected, and is shown to whoever asked. */
public class BadQuestion extends IllegalArgumentException {

    public BadQuestion(String message) {
        super(message);
    }
}
