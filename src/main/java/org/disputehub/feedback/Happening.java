package org.disputehub.feedback;

import java.time.Instant;

/**
 * One thing that happened to a dispute.
 *
 * @param number      in the order of hearing of it; 0 while it is not written
 * @param id          of the sender's, with who sent it; tells a repetition
 * @param county      who it concerns: whose order it is, or who says it
 * @param at          when it happened, as was said
 * @param placedAt    where it stands among the others: nobody works on an order before there is one
 * @param by          person or office
 * @param text        in their words, or null
 * @param detail      JSON of the feedback whole, or null
 * @param contentHash of the feedback, or null
 */
record Happening(long number, String id, String dispute, Kind kind, String county, Instant at, Instant placedAt, Instant receivedAt, String by, String text, String detail,
                 byte[] contentHash) {

    enum Kind {
        /** What counties say. */
        SIGNED, RETURNED, EXTENSION_REQUESTED, RISK_CHANGED, REPLIED, RESOLVED, VISITED, VISITED_UNSATISFIED, CLOSED,
        /** What the hub and the city centre do. */
        DISPATCHED, REPEATED, ESCALATED, EXTENDED, EXTENSION_REFUSED, MERGED, UNMERGED, WITHDRAWN
    }

    /** As the hub's own doing at that moment. */
    static Happening now(String id, String dispute, Kind kind, String county, Instant at, Instant now, String by, String text) {
        return new Happening(0, id, dispute, kind, county, at, at, now, by, text, null, null);
    }
}
