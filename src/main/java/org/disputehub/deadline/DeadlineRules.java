package org.disputehub.deadline;

import org.disputehub.dispute.Course;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code routes/policies/deadlines.yaml} as a record; what its fields mean stands there. */
record DeadlineRules(String version, LocalDate effective, Map<Stage, Rule> stages, List<Override> overrides, Map<String, String> leaders, List<String> ranks) {

    enum Stage { SIGN_SUPERVISION, REPLY_SUPERVISION, ESCALATED_SUPERVISION, ESCALATED_HANDLING }

    enum Days { NATURAL, WORKING }

    enum Miss { REMIND, ORDER, RAISE, TAKE_OVER }

    /** @param warnAt per cent of the time */
    record Rule(String title, Duration within, Days days, int warnAt, Set<Course.Kind> starts, Set<Course.Kind> stops, boolean extendable, Set<Miss> miss) {
    }

    /** @param level, category, within, days null: any, or as the stage has it */
    record Override(String level, String category, Map<Stage, Duration> within, Days days) {

        boolean fits(Course course) {
            return (level == null || level.equals(course.level())) && (category == null || course.category() != null && course.category().startsWith(category));
        }
    }

    Duration within(Stage stage, Course course) {
        return overrides.stream().filter(override -> override.fits(course) && override.within() != null && override.within().containsKey(stage))
                .reduce((first, last) -> last).map(override -> override.within().get(stage)).orElse(stages.get(stage).within());
    }

    Days days(Stage stage, Course course) {
        return overrides.stream().filter(override -> override.fits(course) && override.days() != null)
                .reduce((first, last) -> last).map(Override::days).orElse(stages.get(stage).days());
    }

    /** Who leads a case of that level, null included. */
    String leader(String level) {
        return leaders.getOrDefault(level == null ? "BLUE" : level, ranks.get(0));
    }

    /** The next above; the highest stays. */
    String above(String leader) {
        return ranks.get(Math.min(ranks.indexOf(leader) + 1, ranks.size() - 1));
    }

    /** What the schema cannot say. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        stages.forEach((stage, rule) -> {
            if (rule.within().isZero()) {
                faults.add("/stages/" + stage + "/within: found no time at all; expected such as 4h or P9D");
            }
        });
        leaders.forEach((level, leader) -> {
            if (!ranks.contains(leader)) {
                faults.add("/leaders/" + level + ": found " + leader + ", expected one of ranks");
            }
        });
        return faults;
    }
}
