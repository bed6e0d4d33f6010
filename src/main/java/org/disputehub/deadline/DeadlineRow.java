package org.disputehub.deadline;

import java.time.Instant;

/**
 * A deadline with what the hub has done about it.
 *
 * @param firedDue the due time that it was missed at; an extension that came afterwards gives another
 * @param nextAt   when something is to be done next, null for nothing
 */
record DeadlineRow(Deadline deadline, State state, Instant warnedAt, Instant firedAt, Instant firedDue, boolean late, Instant nextAt) {

    enum State {
        OPEN, STOPPED, MISSED,
        /** It was missed as far as the hub knew; what it heard later shows that it was not. */
        SUPERSEDED,
        VOID
    }

    /** @param known what there is of it, or null */
    static DeadlineRow of(Deadline deadline, DeadlineRow known) {
        Instant warnedAt = known == null || known.warnedAt == null || known.warnedAt.isBefore(deadline.warnAt()) ? null : known.warnedAt;
        Instant firedAt = known == null ? null : known.firedAt;
        Instant firedDue = known == null ? null : known.firedDue;
        boolean late = known != null && known.late;
        boolean fired = deadline.dueAt().equals(firedDue);
        State state;
        if (!deadline.canBeMissed()) {
            state = firedAt == null ? deadline.voided() ? State.VOID : State.STOPPED : deadline.voided() ? State.MISSED : State.SUPERSEDED;
        } else {
            state = fired ? State.MISSED : State.OPEN;
        }
        Instant next = state != State.OPEN ? null : warnedAt == null && deadline.stoppedAt() == null ? deadline.warnAt() : deadline.dueAt();
        return new DeadlineRow(deadline, state, warnedAt, firedAt, firedDue, late, next);
    }

    boolean dueBy(Instant now) {
        return !deadline.dueAt().isAfter(now);
    }

    /** After the warning or the miss, whichever it was time for. */
    DeadlineRow done(Instant now, boolean tooLate) {
        return dueBy(now) ? new DeadlineRow(deadline, State.MISSED, warnedAt, now, deadline.dueAt(), tooLate, null)
                : new DeadlineRow(deadline, state, now, firedAt, firedDue, late, deadline.dueAt());
    }
}
