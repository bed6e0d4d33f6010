package org.disputehub.feedback;

import org.disputehub.dispute.Notice;
import org.disputehub.dispute.RiskClaim;

import java.util.List;

/**
 * What a batch of feedback, or an act of the city centre, comes to.
 *
 * @param answers  one for each feedback, in their order
 * @param notices  what is owed for it
 * @param disputes whose course has changed
 * @param claims   what counties say of how dangerous disputes are
 */
record Taken(List<Answered> answers, List<Notice> notices, List<String> disputes, List<RiskClaim> claims) {

    /** Of an act of the city centre. */
    Taken(List<Notice> notices, List<String> disputes) {
        this(List.of(), notices, disputes, List.of());
    }
}
