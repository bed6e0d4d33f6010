package org.disputehub.assess;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.dispute.RiskLevel;

import java.time.Instant;

/**
 * Why a dispute is scored now.
 *
 * @param county  whose work it is; null: as the register says
 * @param receipt of a report that comes now, and {@code at} when it came; null: none does
 * @param report  that one, or another of the dispute, or null
 * @param seen    what is new, or null
 * @param anew    what its reports showed is put together anew, as where some were moved
 * @param claimed at least this level, as its county says; else null
 * @param cause   the alert says it, and the trail
 */
record Occasion(String dispute, String county, String receipt, ObjectNode report, Instant at, Seen seen, boolean anew, RiskLevel claimed, Cause cause) {

    enum Cause { REPORT, LOOKUP, SWEEP, COUNTY, PERSON }

    static Occasion again(String dispute, Cause cause) {
        return new Occasion(dispute, null, null, null, null, null, true, null, cause);
    }

    static Occasion claimed(String dispute, RiskLevel level) {
        return new Occasion(dispute, null, null, null, null, null, true, level, Cause.COUNTY);
    }

    /** Two reports of one batch are one occasion. */
    Occasion and(Occasion later) {
        Occasion newest = later.receipt == null ? this : later;
        Seen both = seen == null ? later.seen : later.seen == null ? seen : seen.and(later.seen);
        return new Occasion(dispute, later.county, newest.receipt, newest.report, newest.at, both, anew || later.anew, null, cause);
    }
}
