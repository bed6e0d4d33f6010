package org.disputehub.delivery;

/** What the status of an answer means for the message that was sent. */
final class AnswerPolicy {

    enum Verdict {
        TAKEN,
        /** The receiver cannot at the moment. */
        LATER,
        /** It will never take this message as it is. */
        REFUSED
    }

    private AnswerPolicy() {
    }

    /** A redirect is not followed: it may lead anywhere, and may be gone tomorrow. */
    static Verdict of(int status) {
        boolean passing = status == 408 || status == 425 || status == 429;
        return status / 100 == 2 ? Verdict.TAKEN : status / 100 == 4 && !passing ? Verdict.REFUSED : Verdict.LATER;
    }

    /** Whether the answer says something of the receiver's health: one that asks for less is well. */
    static boolean isSick(int status) {
        return of(status) == Verdict.LATER && status != 429 && status != 425;
    }

    /** Stable, for operators to group by. */
    static String cause(int status) {
        return status / 100 == 3 ? "REDIRECT" : "HTTP_" + status;
    }
}
