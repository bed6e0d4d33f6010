package org.disputehub.correlate;

import org.disputehub.correlate.Person.Side;

import java.util.HashSet;
import java.util.Set;

/** By what the same reporter is known again among the reports of one dispute: phone, ID number, full name, each as a hash. */
final class ReporterMarks {

    private ReporterMarks() {
    }

    /** Empty for an anonymous report. */
    static Set<Long> of(Profile profile) {
        Set<Long> marks = new HashSet<>();
        profile.persons().stream().filter(person -> person.side() == Side.REPORTER).forEach(person -> {
            add(marks, "phone", person.phone());
            add(marks, "id", person.id());
            add(marks, "name", person.fullName());
        });
        return marks;
    }

    private static void add(Set<Long> marks, String kind, String value) {
        if (value != null) {
            marks.add(StableHash.of(kind, value));
        }
    }
}
