package org.disputehub.feedback;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** {@code routes/policies/feedback.yaml} as a record; what its fields mean stands there. */
record FeedbackRules(String version, LocalDate effective, int returns, Duration clocksDiffer) {

    /** What the schema cannot say. */
    List<String> faults() {
        return clocksDiffer.compareTo(Duration.ofDays(1)) > 0 ? List.of("/clocksDiffer: found " + clocksDiffer + ", expected a day at the most") : List.of();
    }
}
