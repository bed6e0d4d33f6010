package org.disputehub.followup;

import java.time.Instant;

/** A visit with what the hub has said of it. @param nextAt when something is to be said next, null for nothing */
record VisitRow(Visit visit, State state, Instant announcedAt, Instant overdueAt, Instant nextAt) {

    enum State { PLANNED, DUE, DONE, OVERDUE, VOID }

    /** @param known what there is of it, or null */
    static VisitRow of(Visit visit, VisitRow known) {
        Instant announcedAt = known == null ? null : known.announcedAt;
        Instant overdueAt = known == null ? null : known.overdueAt;
        State state = visit.voided() ? State.VOID : visit.doneAt() != null ? State.DONE : overdueAt != null ? State.OVERDUE : announcedAt != null ? State.DUE : State.PLANNED;
        Instant next = switch (state) {
            case PLANNED -> visit.opensAt();
            case DUE -> visit.dueAt();
            default -> null;
        };
        return new VisitRow(visit, state, announcedAt, overdueAt, next);
    }

    boolean overdueBy(Instant now) {
        return !visit.dueAt().isAfter(now);
    }

    /** After its county was told of it, or that it is overdue: after an outage that may be both at once. */
    VisitRow said(Instant now) {
        return of(visit, new VisitRow(visit, state, announcedAt == null ? now : announcedAt, overdueBy(now) ? now : null, null));
    }
}
