package org.disputehub.feedback;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.connector.Counties;
import org.disputehub.dispute.Event;
import org.disputehub.dispute.Notice;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The messages by which a work order goes from one county to another. */
@Component
class Rerouting {

    private final DisputeReports reports;
    private final FeedbackPolicies policies;

    Rerouting(DisputeReports reports, FeedbackPolicies policies) {
        this.reports = reports;
        this.policies = policies;
    }

    /** By itself, after a return. */
    List<Notice> afterReturn(CourseFile file, Happening returned) {
        List<DisputeReports.Newest> newest = reports.of(file.id);
        String to = ReturnPolicy.next(file.happenings, reports.counties(newest), policies.current().returns());
        return notices(file, returned.county(), to, returned.id(), "hub", returned.text(), returned.receivedAt(), newest);
    }

    /** By a person's hand. */
    List<Notice> assigned(CourseFile file, String from, String to, String by, String reason, Instant now) {
        return notices(file, from, to, file.id + "." + file.happenings.size() + ".assigned", by, reason, now, reports.of(file.id));
    }

    /** @param cause makes the messages' ids stable */
    private static List<Notice> notices(CourseFile file, String from, String to, String cause, String by, String reason, Instant now, List<DisputeReports.Newest> newest) {
        ObjectNode route = JsonNodeFactory.instance.objectNode().put("from", from).put("to", to).put("by", by).put("reason", reason);
        List<Notice> notices = new ArrayList<>();
        if (!from.equals(Counties.UNASSIGNED)) {
            notices.add(new Notice(cause + ".rerouted", Event.WORK_ORDER_REROUTED, from, file.id, route, null, null, now));
        }
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("rerouted", route);
        DisputeReports.Newest report = newest.isEmpty() ? new DisputeReports.Newest(null, null, now) : newest.get(0);
        notices.add(new Notice(cause + ".dispatched", Event.WORK_ORDER_DISPATCHED, to, file.id, data, report.report(), report.receipt(), now));
        return notices;
    }
}
