package org.disputehub.followup;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.connector.PolicyYaml;
import org.disputehub.dispute.Course;
import org.disputehub.dispute.Event;
import org.disputehub.dispute.Notice;
import org.disputehub.home.PolicyFile;
import org.disputehub.home.PolicyFiles;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Visits follow from courses, and their counties are told when it is time. Each method runs inside the caller's transaction. */
@Component("visits")
class Visits {

    static final PolicyYaml<FollowUpRules> RULES = new PolicyYaml<>("follow-up.schema.json", FollowUpRules.class, FollowUpRules::faults);
    private static final int PORTION = 500;

    private final VisitTables tables;
    private final PolicyFile<FollowUpRules> rules;
    private final Clock clock;

    Visits(VisitTables tables, PolicyFiles files, Clock clock) {
        this.tables = tables;
        this.rules = files.open("follow-up.yaml", RULES::read);
        this.clock = clock;
    }

    public void plan(List<Course> courses) {
        VisitPolicy policy = new VisitPolicy(rules.current());
        // One that was never settled has no visits.
        List<Course> settled = courses.stream().filter(course -> course.steps().stream().anyMatch(step -> step.kind() == Course.Kind.RESOLVED || step.kind() == Course.Kind.CLOSED)).toList();
        if (settled.isEmpty()) {
            return;
        }
        Map<String, VisitRow> known = new HashMap<>();
        tables.of(settled.stream().map(Course::dispute).toList()).forEach(row -> known.put(row.visit().id(), row));
        List<VisitRow> changed = new ArrayList<>();
        settled.stream().flatMap(course -> policy.visits(course).stream()).forEach(visit -> {
            VisitRow before = known.remove(visit.id());
            VisitRow row = VisitRow.of(visit, before);
            if (!row.equals(before)) {
                changed.add(row);
            }
        });
        // What is left was planned for a settlement that no longer counts as one.
        known.values().forEach(row -> changed.add(new VisitRow(row.visit(), VisitRow.State.VOID, row.announcedAt(), row.overdueAt(), null)));
        tables.write(changed);
    }

    /** What it is time for. */
    public List<Notice> claim() {
        Instant now = clock.instant();
        List<VisitTables.Claimed> claimed = tables.claim(now, PORTION);
        tables.write(claimed.stream().map(one -> one.row().said(now)).toList());
        return claimed.stream().map(one -> notice(one, now)).toList();
    }

    private static Notice notice(VisitTables.Claimed claimed, Instant now) {
        Visit visit = claimed.row().visit();
        boolean overdue = claimed.row().overdueBy(now);
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("visit", visit.id()).put("title", overdue ? "回访超期" : "回访").put("opensAt", visit.opensAt().toString())
                .put("dueAt", visit.dueAt().toString());
        visit.methods().forEach(data.putArray("methods")::add);
        return new Notice(visit.id() + (overdue ? ".overdue" : ".due"), overdue ? Event.VISIT_OVERDUE : Event.VISIT_DUE, claimed.county(), visit.dispute(), data, null, null, now);
    }
}
