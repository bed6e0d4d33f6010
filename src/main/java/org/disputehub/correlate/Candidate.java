package org.disputehub.correlate;

/** A record that an earlier dispute has. For one thread. */
final class Candidate {

    private final long record;
    private final String dispute;
    private final Profile profile;
    private Words words;
    private Subject subject;

    Candidate(long record, String dispute, Profile profile) {
        this.record = record;
        this.dispute = dispute;
        this.profile = profile;
    }

    long record() {
        return record;
    }

    String dispute() {
        return dispute;
    }

    Profile profile() {
        return profile;
    }

    /** The same record, were it of that dispute. */
    Candidate of(String other) {
        Candidate candidate = new Candidate(record, other, profile);
        candidate.words = words;
        candidate.subject = subject;
        return candidate;
    }

    /** Worked out once: many reports of a batch may meet it. */
    Subject subject(Words by) {
        if (words != by) {
            words = by;
            subject = Subject.of(profile, by);
        }
        return subject;
    }
}
