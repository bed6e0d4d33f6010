package org.disputehub.deadline;

import org.disputehub.deadline.DeadlineRules.Stage;

import java.time.Instant;

/**
 * One clock of one dispute, as its course and the rules say.
 *
 * @param startedBy          number of the happening that set it going, which tells it from the stage's other clocks
 * @param calendarIncomplete a year was reckoned by weekdays alone
 * @param stoppedAt          null while it runs
 * @param voided             the dispute was taken back or is handled under another number, or another clock took its place
 */
record Deadline(String dispute, Stage stage, long startedBy, Instant startedAt, Instant warnAt, Instant dueAt, boolean calendarIncomplete, Instant stoppedAt, boolean voided) {

    /** It had to be met and was not, or not in time. */
    boolean canBeMissed() {
        return !voided && (stoppedAt == null || stoppedAt.isAfter(dueAt));
    }
}
