package org.disputehub.assess;

import org.disputehub.dispute.RiskLevel;

import java.util.Map;

/**
 * The level that a dispute stands at, to be kept with it and given to its next assessment.
 *
 * @param points   of each reason when it was set, by code
 * @param byPerson whether a person lowered it: the machine raises it again for what is new since then only
 */
public record Standing(RiskLevel level, Map<String, Integer> points, boolean byPerson) {

    public Standing {
        points = Map.copyOf(points);
    }

    /** A level rises at once and never falls by itself. */
    Standing next(RiskLevel computed, Map<String, Integer> now) {
        return byPerson && nothingNew(now) ? this : new Standing(computed.orHigher(level), now, false);
    }

    /** That time has passed is nothing new. */
    private boolean nothingNew(Map<String, Integer> now) {
        String time = RiskFile.Remembered.LONG_OPEN.name();
        return now.entrySet().stream().allMatch(reason -> reason.getKey().equals(time) || points.getOrDefault(reason.getKey(), -1) >= reason.getValue());
    }

    /** After a person lowered it; see {@link LoweringPolicy}. */
    public Standing loweredTo(RiskLevel to) {
        return new Standing(to, points, true);
    }
}
