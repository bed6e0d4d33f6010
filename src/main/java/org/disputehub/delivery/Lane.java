package org.disputehub.delivery;

/** How many of one receiver's messages are on their way from this node. */
final class Lane {

    /** The breaker was seen open and has not been seen closed since. */
    private boolean shut;
    private int busy;

    synchronized boolean enter(int most) {
        if (busy >= most) {
            return false;
        }
        busy++;
        return true;
    }

    synchronized void leave() {
        busy--;
    }

    synchronized void shut() {
        shut = true;
    }

    /** Whether it was shut until now. */
    synchronized boolean reopen() {
        boolean was = shut;
        shut = false;
        return was;
    }
}
