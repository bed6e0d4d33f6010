package org.disputehub.followup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** {@code routes/policies/follow-up.yaml} as a record; what its fields mean stands there. */
record FollowUpRules(String version, LocalDate effective, String zone, boolean unreachableCounts, Map<String, List<Rule>> levels) {

    /** @param share of a hundred disputes, null for all */
    record Rule(Period after, Period within, List<String> methods, Integer share) {
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** @param level null: as the least serious */
    List<Rule> visits(String level) {
        return levels.get(level == null ? "BLUE" : level);
    }

    /** What the schema cannot say. */
    List<String> faults() {
        try {
            ZoneId.of(zone);
            return List.of();
        } catch (DateTimeException e) {
            return List.of("/zone: found " + zone + ", expected one such as Asia/Shanghai");
        }
    }
}
