package org.disputehub.feedback;

import org.disputehub.dispute.Course;
import org.disputehub.dispute.DisputeState;

import java.util.ArrayList;
import java.util.List;

/** One dispute while a batch of feedback is judged: what the register has of it, and what the batch adds. */
final class CourseFile {

    final String id;
    final String category;
    final String level;
    final DisputeState inRegister;
    final String mergedInto;
    final List<Happening> happenings = new ArrayList<>();
    boolean changed;

    CourseFile(String id, String category, String level, DisputeState inRegister, String mergedInto) {
        this.id = id;
        this.category = category;
        this.level = level;
        this.inRegister = inRegister;
        this.mergedInto = mergedInto;
    }

    Course course() {
        return CoursePolicy.course(id, happenings, category, level);
    }
}
