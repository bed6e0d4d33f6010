package org.disputehub.feedback;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.database.RegisterLock;
import org.disputehub.dispute.Course;
import org.disputehub.dispute.Event;
import org.disputehub.dispute.Notice;
import org.disputehub.dispute.RiskClaim;
import org.disputehub.feedback.Happening.Kind;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges feedback and writes what was judged. Runs inside the caller's database transaction. */
@Component("feedbackRegister")
class FeedbackRegister {

    private final RegisterLock lock;
    private final FeedbackReader reader;
    private final CourseTables tables;
    private final RefusedFeedback refused;
    private final Rerouting rerouting;
    private final LateSettlements lateSettlements;
    private final FeedbackPolicies policies;

    FeedbackRegister(RegisterLock lock, FeedbackReader reader, CourseTables tables, RefusedFeedback refused, Rerouting rerouting, LateSettlements lateSettlements,
                     FeedbackPolicies policies) {
        this.lock = lock;
        this.reader = reader;
        this.tables = tables;
        this.refused = refused;
        this.rerouting = rerouting;
        this.lateSettlements = lateSettlements;
        this.policies = policies;
    }

    public Taken record(List<Received> received) {
        List<Reading> readings = received.stream().map(reader::read).toList();
        List<Reading> readable = readings.stream().filter(reading -> reading.feedback() != null).toList();
        lock.hold();
        Map<String, CourseFile> files = tables.load(readable.stream().map(reading -> reading.feedback().dispute()).toList());
        Map<String, Course> before = new HashMap<>();
        files.forEach((id, file) -> before.put(id, file.course()));
        Judge judge = new Judge(files, tables.known(readable.stream().map(Judge::id).toList()), policies.current());
        List<Answered> answers = readings.stream().map(judge::judge).toList();
        tables.insert(judge.taken);
        List<Notice> notices = new ArrayList<>(refused.write(readings, answers, files));
        judge.taken.stream().filter(h -> h.kind() == Kind.RETURNED).forEach(h -> notices.addAll(rerouting.afterReturn(files.get(h.dispute()), h)));
        List<CourseFile> changed = files.values().stream().filter(file -> file.changed).toList();
        changed.forEach(file -> reopened(before.get(file.id), file, judge.taken, notices));
        return new Taken(answers, notices, changed.stream().map(file -> file.id).toList(), judge.taken.stream().filter(h -> h.kind() == Kind.RISK_CHANGED).map(Happening::claim).toList());
    }

    public List<Notice> notices(Taken taken) {
        return taken.notices();
    }

    public List<RiskClaim> claims(Taken taken) {
        return taken.claims();
    }

    /** After what is owed has been written: the register says what the courses say. */
    public List<Course> settle(Taken taken) {
        List<Course> courses = tables.courses(taken.disputes());
        tables.update(courses);
        return courses;
    }

    /** Feedback alone has opened it again: an unsatisfied visit, or a settlement that was reported only after a repeat. */
    private void reopened(Course before, CourseFile file, List<Happening> taken, List<Notice> notices) {
        Course after = file.course();
        if (after.reopened() <= before.reopened()) {
            return;
        }
        Happening cause = taken.stream().filter(h -> h.dispute().equals(file.id)).reduce((first, second) -> second).orElseThrow();
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("relation", cause.kind() == Kind.VISITED_UNSATISFIED ? "UNSATISFIED_VISIT" : "REPEAT_AFTER_RESOLUTION")
                .put("resolvedAt", String.valueOf(before.resolvedAt() == null ? cause.at() : before.resolvedAt()));
        notices.add(new Notice(cause.id() + ".reopened", Event.DISPUTE_REOPENED, after.county(), file.id, data, null, null, cause.receivedAt()));
        notices.addAll(lateSettlements.propose(before, after, file.happenings, cause.receivedAt()));
    }
}
