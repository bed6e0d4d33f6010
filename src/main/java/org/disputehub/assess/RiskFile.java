package org.disputehub.assess;

import org.disputehub.dispute.RiskLevel;
import org.disputehub.lookup.Hit;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;

/** {@code routes/policies/risk.yaml} as it stands there; its words are explained in its schema. */
record RiskFile(String version, LocalDate effective, Map<RiskLevel, Integer> thresholds, Map<Hit.Certainty, Integer> certainty, Map<String, Group> groups,
                Map<String, Points> elements, Map<Hit.Kind, HitPoints> hits, Map<Remembered, Count> history, List<Rule> rules, List<Floor> floors,
                Map<RiskLevel, Duties> levels, Lowering lowering) {

    /** What the hub itself remembers of a dispute. */
    enum Remembered { REPEAT, REPEAT_AFTER_RESOLUTION, EARLIER_NOTICE, EARLIER_WARNING, MANY_REPORTERS, LONG_OPEN }

    record Group(String zh, String en, int cap) {
    }

    record Points(int points, String group) {
    }

    record HitPoints(String zh, String en, int points, String group, Map<String, Integer> categories) {

        int of(String category) {
            return categories.getOrDefault(category == null ? "" : category, points);
        }
    }

    record Count(String zh, String en, Integer from, Integer step, int each, int most) {

        int points(long count) {
            long first = from == null ? 1 : from;
            return count < first ? 0 : (int) Math.min(most, each * ((count - first) / (step == null ? 1 : step) + 1));
        }
    }

    record Rule(String code, String zh, String en, List<String> all, List<String> any, int points) {
    }

    record Floor(String code, String zh, String en, List<String> all, List<String> any, RiskLevel level) {
    }

    record Lowering(int steps, int reasonCharacters, Period visitWithin, RiskLevel secondPersonFrom) {
    }
}
