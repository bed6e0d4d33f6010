package org.disputehub.deadline;

import org.disputehub.connector.PolicyYaml;
import org.disputehub.home.PolicyFile;
import org.disputehub.home.PolicyFiles;
import org.springframework.stereotype.Component;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/** The rules and the calendar that are in force: {@code deadlines.yaml} and {@code calendar-cn.yaml}, taken anew when they change. */
@Component
class DeadlinePolicies {

    static final PolicyYaml<DeadlineRules> RULES = new PolicyYaml<>("deadlines.schema.json", DeadlineRules.class, DeadlineRules::faults);
    static final PolicyYaml<WorkingCalendar> CALENDAR = new PolicyYaml<>("calendar.schema.json", WorkingCalendar.class, DeadlinePolicies::faults);

    private final PolicyFile<DeadlineRules> rules;
    private final PolicyFile<WorkingCalendar> calendar;

    DeadlinePolicies(PolicyFiles files) {
        this.rules = files.open("deadlines.yaml", RULES::read);
        this.calendar = files.open("calendar-cn.yaml", CALENDAR::read);
    }

    DeadlinePolicy current() {
        return new DeadlinePolicy(rules.current(), calendar.current());
    }

    DeadlineRules rules() {
        return rules.current();
    }

    WorkingCalendar calendar() {
        return calendar.current();
    }

    private static List<String> faults(WorkingCalendar calendar) {
        try {
            ZoneId.of(calendar.zone());
            return List.of();
        } catch (DateTimeException e) {
            return List.of("/zone: found " + calendar.zone() + ", expected one such as Asia/Shanghai");
        }
    }
}
