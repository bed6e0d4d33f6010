package org.disputehub.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.database.RegisterLock;
import org.disputehub.dispute.Course;
import org.disputehub.dispute.Event;
import org.disputehub.dispute.Notice;
import org.disputehub.errors.Conflict;
import org.disputehub.errors.NotFound;
import org.disputehub.feedback.Happening.Kind;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** More time for a county needs a person's yes. Runs inside the caller's transaction. */
@Component("extensions")
class Extensions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegisterLock lock;
    private final CourseTables tables;
    private final Clock clock;

    Extensions(RegisterLock lock, CourseTables tables, Clock clock) {
        this.lock = lock;
        this.tables = tables;
        this.clock = clock;
    }

    public Taken decide(Extension extension) {
        lock.hold();
        CourseFile file = tables.load(List.of(extension.dispute())).get(extension.dispute());
        Happening request = file == null ? null : file.happenings.stream()
                .filter(h -> h.number() == extension.request() && h.kind() == Kind.EXTENSION_REQUESTED).findFirst().orElse(null);
        if (request == null) {
            throw new NotFound("There is no such request for more time");
        }
        String id = file.id + "." + request.number() + ".extension";
        if (file.happenings.stream().anyMatch(h -> h.id().equals(id))) {
            throw new Conflict("This request was answered already.");
        }
        Course course = file.course();
        if (course.state().settled()) {
            throw new Conflict("The dispute is " + course.state() + ": it needs no more time.");
        }
        Instant now = clock.instant();
        Duration extendBy = extension.extendBy() == null ? Duration.parse(tree(request.detail()).get("extendBy").asText()) : extension.extendBy();
        ObjectNode detail = JSON.createObjectNode().put("request", request.number()).put("extendBy", extendBy.toString());
        tables.insert(List.of(new Happening(0, id, file.id, extension.granted() ? Kind.EXTENDED : Kind.EXTENSION_REFUSED, request.county(), now, now, now, extension.by(),
                extension.reason(), detail.toString(), null)));
        ObjectNode data = detail.deepCopy().put("granted", extension.granted()).put("by", extension.by()).put("reason", extension.reason());
        Notice notice = new Notice(id, Event.DEADLINE_EXTENDED, course.county(), file.id, data, null, null, now);
        return new Taken(List.of(), List.of(notice), List.of(file.id));
    }

    private static ObjectNode tree(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
