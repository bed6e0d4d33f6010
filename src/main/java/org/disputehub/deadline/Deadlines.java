package org.disputehub.deadline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.dispute.Course;
import org.disputehub.dispute.Event;
import org.disputehub.dispute.Notice;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets the clocks that follow from courses. Runs inside the caller's transaction. */
@Component("deadlines")
class Deadlines {

    private static final Set<Event> WORK = EnumSet.of(Event.WORK_ORDER_DISPATCHED, Event.DISPUTE_REOPENED);

    private record Key(String dispute, DeadlineRules.Stage stage, long startedBy) {
        static Key of(Deadline deadline) {
            return new Key(deadline.dispute(), deadline.stage(), deadline.startedBy());
        }
    }

    private final DeadlineTables tables;
    private final DeadlinePolicies policies;

    Deadlines(DeadlineTables tables, DeadlinePolicies policies) {
        this.tables = tables;
        this.policies = policies;
    }

    /** @return the clocks of each dispute */
    public Map<String, List<Deadline>> set(List<Course> courses) {
        if (courses.isEmpty()) {
            return Map.of();
        }
        DeadlinePolicy policy = policies.current();
        List<Deadline> deadlines = courses.stream().flatMap(course -> policy.deadlines(course).stream()).toList();
        Map<Key, DeadlineRow> known = new HashMap<>();
        tables.of(courses.stream().map(Course::dispute).toList()).forEach(row -> known.put(Key.of(row.deadline()), row));
        List<DeadlineRow> fresh = new ArrayList<>();
        List<DeadlineRow> changed = new ArrayList<>();
        for (Deadline deadline : deadlines) {
            DeadlineRow before = known.remove(Key.of(deadline));
            DeadlineRow row = DeadlineRow.of(deadline, before);
            if (before == null) {
                fresh.add(row);
            } else if (!row.equals(before)) {
                changed.add(row);
            }
        }
        // What is left was started by something that no longer counts as a start.
        known.values().forEach(row -> changed.add(DeadlineRow.of(voided(row.deadline()), row)));
        tables.insert(fresh);
        tables.update(changed);
        return deadlines.stream().collect(Collectors.groupingBy(Deadline::dispute));
    }

    /** A work order says by when what must be done. */
    public List<Notice> announce(List<Notice> notices, Map<String, List<Deadline>> clocks) {
        return notices.stream().map(notice -> WORK.contains(notice.event()) && clocks.containsKey(notice.dispute()) ? with(notice, clocks.get(notice.dispute())) : notice).toList();
    }

    private Notice with(Notice notice, List<Deadline> clocks) {
        ObjectNode data = notice.data() == null ? JsonNodeFactory.instance.objectNode() : notice.data().deepCopy();
        ArrayNode list = data.putArray("deadlines");
        clocks.stream().filter(clock -> clock.stoppedAt() == null && !clock.voided()).forEach(clock -> {
            ObjectNode one = list.addObject().put("stage", clock.stage().name()).put("title", policies.rules().stages().get(clock.stage()).title()).put("dueAt", clock.dueAt().toString());
            if (clock.calendarIncomplete()) {
                one.put("calendarIncomplete", true);
            }
        });
        return new Notice(notice.id(), notice.event(), notice.to(), notice.dispute(), data, notice.report(), notice.receipt(), notice.receivedAt());
    }

    private static Deadline voided(Deadline d) {
        return new Deadline(d.dispute(), d.stage(), d.startedBy(), d.startedAt(), d.warnAt(), d.dueAt(), d.calendarIncomplete(), d.stoppedAt(), true);
    }
}
