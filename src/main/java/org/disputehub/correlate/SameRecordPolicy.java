package org.disputehub.correlate;

import org.disputehub.dispute.Decision;
import org.disputehub.dispute.Event;
import org.disputehub.dispute.Outcome;
import org.disputehub.report.Report.Standing;

import java.time.OffsetDateTime;

/** What a report is, seen against the record of the same source and number. Changes nothing itself. */
final class SameRecordPolicy {

    private SameRecordPolicy() {
    }

    /**
     * @param sameAs      receipt of an earlier report with the same content, or null
     * @param sourceVersion of the report, null where the source does not say
     */
    static Decision decide(SourceRecord record, String sameAs, Standing standing, OffsetDateTime sourceVersion) {
        if (sameAs != null) {
            return new Decision(Outcome.DUPLICATE, record.dispute, record.county, null, sameAs, "The same record with the same content came before.");
        }
        if (isOlder(sourceVersion, record.version)) {
            return new Decision(Outcome.UPDATE, record.dispute, record.county, null, null,
                    "An older version of a record whose newer version came first: kept, not forwarded.");
        }
        return switch (standing) {
            case DISPUTE -> dispute(record);
            case NOT_A_DISPUTE -> ended(record, Outcome.NOT_A_DISPUTE, "The source's category is not a dispute.");
            case WITHDRAWN -> ended(record, Outcome.WITHDRAWN, "The source took the record back.");
        };
    }

    private static boolean isOlder(OffsetDateTime version, OffsetDateTime newest) {
        return version != null && newest != null && version.isBefore(newest);
    }

    private static Decision dispute(SourceRecord record) {
        if (record.dispute == null) {
            return new Decision(Outcome.NEW_DISPUTE, null, null, Event.WORK_ORDER_DISPATCHED, null, "First report of this record.");
        }
        return new Decision(Outcome.UPDATE, record.dispute, record.county, Event.REPORT_UPDATED, null, "A later version of a record that the hub has.");
    }

    /** A county hears of the end only where it had heard of the beginning, and once. */
    private static Decision ended(SourceRecord record, Outcome outcome, String reason) {
        boolean wasOpen = record.dispute != null && record.standing == Standing.DISPUTE;
        return new Decision(outcome, record.dispute, record.county, wasOpen ? Event.REPORT_WITHDRAWN : null, null, reason);
    }
}
