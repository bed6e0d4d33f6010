package org.disputehub.correlate;

import java.util.List;

/**
 * What a report is, seen against the records of earlier disputes.
 *
 * @param dispute       that it is linked to; null for REVIEW and NEW
 * @param record        that it matches best; null where there was none to compare with
 * @param sameReporter  whether its reporter is the reporter of a record of that dispute (同人同事)
 * @param score         in bits, of the best record
 * @param evidence      of the best record, so that a report that was not linked can be explained as well
 * @param vetoes        names of the rules that forbade a link to the best record
 * @param reviews       what a person is asked, best first, 3 at the most: with REVIEW whether the report is of that dispute, with LINK
 *                      whether that dispute and the one it was linked to are one matter
 */
record Verdict(Kind kind, String dispute, Long record, boolean sameReporter, double score, List<Evidence> evidence, List<String> vetoes,
               List<Review> reviews, String policyVersion) {

    enum Kind {
        /** The same report again, under a new number of the same connector. */
        SAME_REPORT,
        LINK,
        REVIEW,
        NEW
    }

    /** One dispute that a person is asked about. */
    record Review(String dispute, long record, double score, List<Evidence> evidence, List<String> vetoes, String policyVersion) {
    }
}
