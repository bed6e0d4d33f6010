package org.disputehub.correlate;

import java.util.List;

/**
 * What a person does about what belongs together.
 *
 * @param subject the dispute that is acted on; of an undo the number of the act, of a review its number
 * @param other   the dispute that is joined into it, or null
 * @param receipts of the reports that are split off, or none
 * @param by      who
 * @param reason  why, in the person's words
 */
record Act(Kind kind, String subject, String other, List<String> receipts, String by, String reason) {

    enum Kind { JOIN, SPLIT, UNDO, SAME, DIFFERENT }
}
