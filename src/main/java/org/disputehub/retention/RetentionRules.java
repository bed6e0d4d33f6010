package org.disputehub.retention;

import org.disputehub.dispute.DisputeState;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code routes/policies/retention.yaml} as a record; what its fields mean stands there. */
record RetentionRules(String version, LocalDate effective, String zone, Map<DisputeState, Period> disputes, Period notDisputes, Period quarantine, Period refusedFeedback,
                      Period failedMessages, Period files) {

    /** What came before that moment has been kept for long enough. */
    Instant before(Period period, Instant now) {
        return now.atZone(ZoneId.of(zone)).minus(period).toInstant();
    }

    /** What the schema cannot say. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            faults.add("/zone: found " + zone + ", expected one such as Asia/Shanghai");
        }
        disputes.forEach((state, period) -> check("/disputes/" + state, period, faults));
        check("/notDisputes", notDisputes, faults);
        check("/quarantine", quarantine, faults);
        check("/refusedFeedback", refusedFeedback, faults);
        check("/failedMessages", failedMessages, faults);
        check("/files", files, faults);
        return faults;
    }

    private static void check(String pointer, Period period, List<String> faults) {
        if (period.isZero()) {
            faults.add(pointer + ": found no time at all; expected such as P3Y. Nothing would be kept.");
        }
    }
}
