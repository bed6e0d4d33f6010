package org.disputehub.feedback;

import org.disputehub.dispute.Notice;

import java.util.List;

/**
 * What a batch of feedback, or an act of the city centre, comes to.
 *
 * @param answers  one for each feedback, in their order
 * @param notices  what is owed for it
 * @param disputes whose course has changed
 */
record Taken(List<Answered> answers, List<Notice> notices, List<String> disputes) {
}
