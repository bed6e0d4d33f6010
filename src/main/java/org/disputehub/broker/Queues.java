package org.disputehub.broker;

/** The hub's own queues; the counties' are named {@code county.<code>}. */
public final class Queues {

    public static final String REPORTS = "reports";
    public static final String FEEDBACK = "feedback";

    private Queues() {
    }
}
