package org.disputehub.correlate;

import org.disputehub.correlate.Person.Side;

/** Whether one person handed in both reports (同人): then the later one is a repeat, else another's report of the same matter. */
final class SamePersonPolicy {

    private final int sharedPhoneNames;

    SamePersonPolicy(int sharedPhoneNames) {
        this.sharedPhoneNames = sharedPhoneNames;
    }

    /** Only who reports counts: a list that names somebody as applicant (申请人) was handed in by the department. */
    boolean sameReporter(Profile a, Profile b, Frequencies frequencies) {
        return a.persons().stream().filter(p -> p.side() == Side.REPORTER)
                .anyMatch(p -> b.persons().stream().filter(q -> q.side() == Side.REPORTER).anyMatch(q -> same(p, q, frequencies)));
    }

    private boolean same(Person p, Person q, Frequencies frequencies) {
        if (p.id() != null && q.id() != null) {
            return p.id().equals(q.id());
        }
        NameLikeness likeness = p.name() == null || q.name() == null ? null : NameLikeness.of(p.name(), q.name());
        boolean samePhone = p.phone() != null && p.phone().equals(q.phone()) && frequencies.namesOf(p.phone()) < sharedPhoneNames;
        return samePhone ? likeness != NameLikeness.OTHER : likeness == NameLikeness.SAME || likeness == NameLikeness.SOUNDS_ALIKE;
    }
}
