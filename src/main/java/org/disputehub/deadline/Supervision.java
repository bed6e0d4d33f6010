package org.disputehub.deadline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.connector.Counties;
import org.disputehub.deadline.DeadlineRules.Miss;
import org.disputehub.dispute.Event;
import org.disputehub.dispute.Notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The messages that a clock brings. */
final class Supervision {

    private Supervision() {
    }

    static List<Notice> notices(DeadlineTables.Claimed claimed, DeadlineRules rules, Instant now, boolean late) {
        Deadline deadline = claimed.row().deadline();
        // What nobody has been given yet is the city centre's to place.
        String county = claimed.county().equals(Counties.UNASSIGNED) ? Counties.CITY : claimed.county();
        ObjectNode data = data(claimed, rules);
        if (!claimed.row().dueBy(now)) {
            return List.of(notice(claimed, Event.DEADLINE_APPROACHING, county, data, now));
        }
        data.put("late", late);
        if (deadline.stoppedAt() != null) {
            data.put("doneAt", deadline.stoppedAt().toString());
        }
        Set<Miss> miss = rules.stages().get(deadline.stage()).miss();
        String leader = rules.leader(claimed.level());
        data.put("leader", leader);
        if (miss.contains(Miss.RAISE)) {
            data.put("raisedTo", rules.above(leader));
        }
        List<Notice> notices = new ArrayList<>();
        Event event = miss.contains(Miss.TAKE_OVER) ? Event.HANDLING_ESCALATED : Event.SUPERVISION_ISSUED;
        data.put("document", miss.contains(Miss.TAKE_OVER) ? "提级办理" : miss.contains(Miss.ORDER) ? "督办单" : "催办提醒");
        notices.add(notice(claimed, event, county, data, now));
        if ((miss.contains(Miss.ORDER) || miss.contains(Miss.TAKE_OVER)) && !county.equals(Counties.CITY)) {
            notices.add(notice(claimed, event, Counties.CITY, data, now));
        }
        return notices;
    }

    private static ObjectNode data(DeadlineTables.Claimed claimed, DeadlineRules rules) {
        Deadline deadline = claimed.row().deadline();
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("stage", deadline.stage().name()).put("title", rules.stages().get(deadline.stage()).title())
                .put("responsible", claimed.county()).put("startedAt", deadline.startedAt().toString()).put("dueAt", deadline.dueAt().toString()).put("rules", rules.version());
        if (claimed.level() != null) {
            data.put("level", claimed.level());
        }
        if (deadline.calendarIncomplete()) {
            data.put("calendarIncomplete", true);
        }
        return data;
    }

    /** The id stands for this due time: an extension that is missed too is another message. */
    private static Notice notice(DeadlineTables.Claimed claimed, Event event, String to, ObjectNode data, Instant now) {
        Deadline d = claimed.row().deadline();
        String id = d.dispute() + "." + d.stage() + "." + d.startedBy() + "." + d.dueAt().getEpochSecond() + (event == Event.DEADLINE_APPROACHING ? ".warning." : ".missed.") + to;
        return new Notice(id, event, to, d.dispute(), data, null, null, now);
    }
}
