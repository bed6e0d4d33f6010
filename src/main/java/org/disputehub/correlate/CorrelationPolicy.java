package org.disputehub.correlate;

import java.nio.file.Path;
import java.util.List;

/** Which dispute a report belongs to, by the weights and rules of {@code routes/policies/correlation.yaml}. Immutable. */
final class CorrelationPolicy {

    private final String version;
    private final int candidates;
    private final int sharedPhoneNames;

    private CorrelationPolicy(String version, int candidates, int sharedPhoneNames) {
        this.version = version;
        this.candidates = candidates;
        this.sharedPhoneNames = sharedPhoneNames;
    }

    /** @throws IllegalArgumentException with all that is wrong with the file */
    static CorrelationPolicy read(Path file) {
        return new CorrelationPolicy("none", 50, 4);
    }

    String version() {
        return version;
    }

    /** Records that one report is compared with at the most. */
    int candidates() {
        return candidates;
    }

    /** A phone with so many different names is shared (property office, village cadre). */
    int sharedPhoneNames() {
        return sharedPhoneNames;
    }

    /** So many different people in one matter make it mass-related (涉众). */
    int massReporters() {
        return 3;
    }

    /** @param candidates in any order, several of one dispute among them; never records of the report's own source record */
    Verdict decide(Profile report, List<Candidate> candidates, Frequencies frequencies) {
        return new Verdict(Verdict.Kind.NEW, null, null, false, 0, List.of(), List.of(), List.of(), version);
    }
}
