package org.disputehub.intake;

/** The message cannot even be read; the text is for the source. */
public class Malformed extends Exception {

    public Malformed(String message) {
        super(message, null, false, false);
    }
}
