package org.disputehub.story;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What became of one report so far.
 *
 * @param chapters in the order of reading: what became of the report, then of its dispute by when it happened
 * @param due      what its county has to do by when; empty where nothing is open
 */
public record Story(List<Chapter> chapters, List<Due> due) {

    public static final Story NOTHING = new Story(List.of(), List.of());

    private static final Set<String> PUBLIC = Set.of("ACCEPTED", "PROCESSED", "QUARANTINED", "DISPATCHED", "REDISPATCHED", "SIGNED", "REPLIED", "RESOLVED", "VISITED", "CLOSED", "REOPENED", "ENDED");
    private static final Set<String> PUBLIC_STAGES = Set.of("SIGN_SUPERVISION", "REPLY_SUPERVISION");

    /** For whoever holds the receipt: how far it is, not what kind of matter it is, where it was, or under which number; nor what offices have with one another. */
    public Story publicly() {
        return new Story(chapters.stream().filter(chapter -> PUBLIC.contains(chapter.event())).map(StoryWords::publicly).toList(),
                due.stream().filter(one -> PUBLIC_STAGES.contains(one.stage())).toList());
    }

    /** @param event {@code ACCEPTED}, {@code UNDERSTOOD}, {@code DELIVERED} or a {@link org.disputehub.dispute.Change} */
    public record Chapter(String event, Instant at, String zh, String en) {
    }

    /** @param stage of {@code routes/policies/deadlines.yaml}; @param missed the time is over */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public record Due(String stage, Instant dueAt, boolean missed, String zh, String en) {
    }
}
