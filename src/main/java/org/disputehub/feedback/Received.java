package org.disputehub.feedback;

import java.time.Instant;

/**
 * @param county that sent it, as the hub or its broker has checked; empty where that is not known
 * @param again  people of the centre send it again: where it is refused it goes back to the failed messages, and its county is not told
 */
record Received(String county, byte[] body, Instant at, boolean again) {

    Received(String county, byte[] body, Instant at) {
        this(county, body, at, false);
    }
}
