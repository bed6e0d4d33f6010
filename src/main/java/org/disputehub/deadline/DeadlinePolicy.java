package org.disputehub.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.deadline.DeadlineRules.Days;
import org.disputehub.deadline.DeadlineRules.Rule;
import org.disputehub.deadline.DeadlineRules.Stage;
import org.disputehub.dispute.Course;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Which clocks a dispute has had and has, by its course alone: the same course makes the same clocks, whatever the order in which it was heard of. */
final class DeadlinePolicy {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DeadlineRules rules;
    private final WorkingCalendar calendar;

    DeadlinePolicy(DeadlineRules rules, WorkingCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    List<Deadline> deadlines(Course course) {
        List<Deadline> all = new ArrayList<>();
        rules.stages().forEach((stage, rule) -> new Clocks(course, stage, rule).run(all));
        return all;
    }

    /** The clocks of one stage, one after the other. */
    private final class Clocks {

        private final Course course;
        private final Stage stage;
        private final Rule rule;
        private Course.Step start;
        private Duration within;
        private Instant stoppedAt;
        private boolean ended;

        Clocks(Course course, Stage stage, Rule rule) {
            this.course = course;
            this.stage = stage;
            this.rule = rule;
        }

        void run(List<Deadline> all) {
            for (Course.Step step : course.steps()) {
                if (rule.starts().contains(step.kind())) {
                    finish(all, true);
                    start = step;
                    within = rules.within(stage, course);
                } else if (start != null && stoppedAt == null) {
                    take(step);
                }
            }
            finish(all, false);
        }

        private void take(Course.Step step) {
            if (rule.stops().contains(step.kind())) {
                stoppedAt = step.at();
            } else if (step.kind() == Course.Kind.ENDED) {
                ended = true;
            } else if (step.kind() == Course.Kind.RESUMED) {
                ended = false;
            } else if (step.kind() == Course.Kind.EXTENDED && rule.extendable()) {
                within = within.plus(extension(step));
            }
        }

        /** @param replaced another clock of the stage begins: one that still ran is no longer anybody's to meet */
        private void finish(List<Deadline> all, boolean replaced) {
            if (start == null) {
                return;
            }
            Days days = rules.days(stage, course);
            WorkingCalendar.Reckoned due = plus(start.at(), within, days);
            Instant warnAt = plus(start.at(), within.multipliedBy(rule.warnAt()).dividedBy(100), days).at();
            all.add(new Deadline(course.dispute(), stage, start.number(), start.at(), warnAt, due.at(), due.incomplete(), stoppedAt, ended || replaced && stoppedAt == null));
            stoppedAt = null;
            ended = false;
        }
    }

    private WorkingCalendar.Reckoned plus(Instant from, Duration time, Days days) {
        return days == Days.WORKING ? calendar.plusWorking(from, time) : new WorkingCalendar.Reckoned(from.plus(time), false);
    }

    private static Duration extension(Course.Step step) {
        try {
            return Duration.parse(JSON.readTree(step.detail()).get("extendBy").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
