package org.disputehub.errors;

/** What somebody of the centre asked for does not exist; the message is the problem's title. */
public class NotFound extends RuntimeException {

    public NotFound(String title) {
        super(title, null, false, false);
    }
}
