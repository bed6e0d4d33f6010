package org.disputehub.feedback;

import org.disputehub.connector.Counties;
import org.disputehub.database.RegisterLock;
import org.disputehub.dispute.Course;
import org.disputehub.dispute.DisputeState;
import org.disputehub.errors.BadQuestion;
import org.disputehub.errors.Conflict;
import org.disputehub.errors.NotFound;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;

/** Disputes that a person places: those whose place nobody could tell, those that were returned, and those that are with the wrong county. */
@Component("assignments")
class Assignments {

    private final RegisterLock lock;
    private final CourseTables tables;
    private final Rerouting rerouting;
    private final Counties counties;
    private final Clock clock;

    Assignments(RegisterLock lock, CourseTables tables, Rerouting rerouting, Counties counties, Clock clock) {
        this.lock = lock;
        this.tables = tables;
        this.rerouting = rerouting;
        this.counties = counties;
        this.clock = clock;
    }

    public Taken assign(Assignment assignment) {
        if (!counties.codes().contains(assignment.county())) {
            throw new BadQuestion("county: expected one of " + counties.codes());
        }
        lock.hold();
        CourseFile file = tables.load(List.of(assignment.dispute())).get(assignment.dispute());
        if (file == null) {
            throw new NotFound("There is no such dispute");
        }
        Course course = file.course();
        if (file.inRegister == DisputeState.MERGED) {
            throw new Conflict("Dispute " + file.id + " is handled as " + file.mergedInto + ". Assign that one.");
        }
        if (course.state().settled() || course.state() == DisputeState.WITHDRAWN) {
            throw new Conflict("The dispute is " + course.state() + ": there is nothing to assign.");
        }
        if (course.county().equals(assignment.county())) {
            throw new Conflict("The county has this dispute already.");
        }
        return new Taken(List.of(), rerouting.assigned(file, course.county(), assignment.county(), assignment.by(), assignment.reason(), clock.instant()), List.of(file.id));
    }
}
