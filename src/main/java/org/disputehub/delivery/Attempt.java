package org.disputehub.delivery;

import java.time.Duration;

/**
 * How an attempt to deliver a message went.
 *
 * @param cause  stable code for operators to group by; null where it was taken
 * @param detail in words, with nothing of what was sent or answered; or null
 * @param asked  the receiver wants to be left alone for so long
 */
record Attempt(Result result, String cause, String detail, Duration asked) {

    enum Result {
        TAKEN, LATER, REFUSED,
        /** Not made at all, as the receiver's breaker is open. */
        PARKED
    }

    static final Attempt TAKEN = new Attempt(Result.TAKEN, null, null, Duration.ZERO);
    static final Attempt PARKED = new Attempt(Result.PARKED, null, null, Duration.ZERO);

    static Attempt later(String cause, String detail) {
        return new Attempt(Result.LATER, cause, detail, Duration.ZERO);
    }

    static Attempt refused(String cause, String detail) {
        return new Attempt(Result.REFUSED, cause, detail, Duration.ZERO);
    }
}
