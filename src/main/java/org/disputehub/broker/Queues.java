package org.disputehub.broker;

/** The hub's own queues; the counties' are named {@code county.<code>}. */
public final class Queues {

    public static final String REPORTS = "reports";
    public static final String FEEDBACK = "feedback";
    static final String DEAD_LETTERS = "DLQ";

    /** Property of each feedback: the user who sent it, as the embedded broker has checked. */
    static final String SENDER = "hub_sender";

    private Queues() {
    }
}
