package org.disputehub.dispute;

import java.time.Instant;
import java.util.List;

/**
 * What became of a dispute so far: all that happened to it, placed by when it happened, whatever the order in which it was heard of.
 *
 * @param county     whose work it is
 * @param escalated  the city centre answers for it (提级办理)
 * @param category   GB/T 31000, or null
 * @param level      RED, ORANGE, YELLOW, BLUE, or null where it was not assessed
 * @param resolvedAt of the settlement that stands; null where none does
 * @param reopened   how often it was open again after a settlement
 * @param steps      what made a difference, in order
 */
public record Course(String dispute, DisputeState state, String county, boolean escalated, String category, String level, Instant resolvedAt, int reopened,
                     List<Step> steps) {

    /** Something that made a difference. */
    public enum Kind {
        /** The first work order. */
        DISPATCHED,
        /** The work order went on to another county after a return, or by a person's hand. */
        REDISPATCHED,
        /** It is open again: a repeat after settlement, an unsatisfied visit, a report that a source had taken back. */
        REOPENED,
        SIGNED, RETURNED, REPLIED, RESOLVED, VISITED, CLOSED,
        /** More time was asked for. */
        EXTENSION_REQUESTED,
        EXTENDED,
        ESCALATED,
        /** Taken back by its sources, or handled under another number. */
        ENDED,
        /** Handled under its own number again. */
        RESUMED
    }

    /**
     * @param number of the happening behind it, which tells it from others
     * @param at     when it happened; of what the hub itself did, when the hub did it
     * @param detail JSON of what else was said, or null
     * @param heardAt when the hub heard of it
     */
    public record Step(Kind kind, long number, Instant at, String county, String detail, Instant heardAt) {
    }
}
