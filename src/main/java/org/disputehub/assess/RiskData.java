package org.disputehub.assess;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.dispute.Event;

import java.util.HashSet;
import java.util.Set;

/** What counties are told of a level: what it is, who leads the case, and why. No personal data in it. */
final class RiskData {

    private static final Set<Event> SAID_IN = Set.of(Event.WORK_ORDER_DISPATCHED, Event.DISPUTE_REPEATED, Event.DISPUTE_REOPENED);

    private RiskData() {
    }

    static boolean isSaidIn(Event event) {
        return SAID_IN.contains(event);
    }

    static ObjectNode of(Assessment assessment, Duties duties) {
        ObjectNode risk = JsonNodeFactory.instance.objectNode().put("level", assessment.level().name()).put("provisional", assessment.provisional()).put("grade", duties.grade());
        risk.putObject("leader").put("code", duties.leader().code()).put("zh", duties.leader().zh());
        ArrayNode why = risk.putArray("why");
        Set<String> said = new HashSet<>();
        assessment.parts().stream().filter(part -> (part.points() > 0 || part.atLeast() != null) && said.add(part.code()))
                .forEach(part -> why.addObject().put("code", part.code()).put("zh", part.zh()));
        return risk;
    }
}
