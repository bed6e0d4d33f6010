package org.disputehub.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.connector.Counties;
import org.disputehub.dispute.Course;
import org.disputehub.dispute.DisputeState;
import org.disputehub.dispute.Event;
import org.disputehub.dispute.Notice;
import org.disputehub.feedback.Happening.Kind;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the hub itself does to disputes becomes part of their course: it is read from the messages that tell it, whoever wrote them. */
@Component("courses")
class Courses {

    private static final String HUB = "hub";
    private static final Set<Event> GRADING = Set.of(Event.RISK_UPGRADED, Event.RISK_DOWNGRADED, Event.REPORT_UPDATED);

    private final CourseTables tables;
    private final Clock clock;

    Courses(CourseTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** @return the courses that have changed, and those of disputes whose level or category is another: clocks and visits go by these, too */
    public List<Course> follow(List<Notice> notices) {
        Instant now = clock.instant();
        List<Happening> happenings = new ArrayList<>();
        notices.forEach(notice -> add(notice, now, happenings));
        happenings.addAll(revived(notices, now));
        if (!happenings.isEmpty()) {
            tables.insert(happenings);
        }
        Stream<String> graded = notices.stream().filter(notice -> GRADING.contains(notice.event())).map(Notice::dispute);
        List<String> changed = Stream.concat(happenings.stream().map(Happening::dispute), graded).distinct().toList();
        return changed.isEmpty() ? List.of() : tables.courses(changed);
    }

    private static void add(Notice notice, Instant now, List<Happening> happenings) {
        ObjectNode data = notice.data();
        Kind kind = switch (notice.event()) {
            case WORK_ORDER_DISPATCHED -> Kind.DISPATCHED;
            case HANDLING_ESCALATED -> notice.to().equals(Counties.CITY) ? Kind.ESCALATED : null;
            case DISPUTE_MERGED -> Kind.MERGED;
            case DISPUTE_REPEATED, DISPUTE_REOPENED -> notice.report() == null ? null : Kind.REPEATED;
            case MERGE_UNDONE -> data != null && notice.dispute().equals(data.path("standsAgain").asText()) ? Kind.UNMERGED : null;
            case REPORT_WITHDRAWN -> data != null && data.path("reportsLeft").asInt(1) == 0 ? Kind.WITHDRAWN : null;
            default -> null;
        };
        if (kind != null) {
            Instant at = kind == Kind.REPEATED ? OffsetDateTime.parse(notice.report().get("reportedAt").asText()).toInstant() : now;
            JsonNode rerouted = data == null ? MissingNode.getInstance() : data.path("rerouted");
            happenings.add(Happening.now(notice.id(), notice.dispute(), kind, notice.to(), at, now, rerouted.path("by").asText(HUB), rerouted.path("reason").asText(null)));
        }
    }

    /** A source sends a report again that it had taken back: the county has the work again. */
    private List<Happening> revived(List<Notice> notices, Instant now) {
        List<Notice> updates = notices.stream().filter(notice -> notice.event() == Event.REPORT_UPDATED).toList();
        if (updates.isEmpty()) {
            return List.of();
        }
        Map<String, CourseFile> files = tables.load(updates.stream().map(Notice::dispute).distinct().toList());
        return updates.stream().filter(notice -> files.containsKey(notice.dispute()) && files.get(notice.dispute()).course().state() == DisputeState.WITHDRAWN)
                .map(notice -> Happening.now(notice.id(), notice.dispute(), Kind.DISPATCHED, notice.to(), now, now, HUB, null)).toList();
    }
}
