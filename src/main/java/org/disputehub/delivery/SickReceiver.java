package org.disputehub.delivery;

/** An attempt that failed by the receiver's fault: the breaker counts these. */
class SickReceiver extends Exception {

    private final Attempt attempt;

    SickReceiver(Attempt attempt) {
        super(attempt.cause(), null, false, false);
        this.attempt = attempt;
    }

    Attempt attempt() {
        return attempt;
    }
}
