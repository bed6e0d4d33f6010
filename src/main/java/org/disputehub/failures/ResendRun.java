package org.disputehub.failures;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.time.Instant;

/**
 * A resend of many.
 *
 * @param receiver null: of all receivers
 * @param cause    null: of all causes
 * @param chosen   failed messages that it was for at its start
 * @param wave     1: one message, 2: ten, 3: a hundred, 4: all that are left
 * @param arrived  of all waves, and so the other counts; {@code parked} are among those that are {@code open}
 * @param reason   why it ended
 */
record ResendRun(@JsonProperty("resend") long number, String receiver, String cause, int chosen, double failureRate, String by, String state, int wave, int arrived, int inVain, int open, int parked,
                 Instant startedAt, Instant endedAt, String reason) {

    static final String RUNNING = "RUNNING";
    static final String DONE = "DONE";
    static final String STOPPED = "STOPPED";
}
