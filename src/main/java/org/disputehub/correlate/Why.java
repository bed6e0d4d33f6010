package org.disputehub.correlate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.util.List;

/**
 * What the machine saw when it compared a report with those before it; kept beside the report, shown to operators. No personal data.
 *
 * @param verdict  SAME_REPORT, LINK, REVIEW, NEW
 * @param against  {@code connector:number} of the record that it matched best, or null where there was none
 * @param dispute  that record's dispute
 * @param score    in bits
 * @param compared records that it was compared with
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Why(String verdict, String against, String dispute, Double score, List<Evidence> evidence, List<String> vetoes, Integer compared, String policy) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Why of(Verdict verdict, Batch batch, int compared) {
        Candidate best = verdict.record() == null ? null : batch.candidate(verdict.record());
        return new Why(verdict.kind().name(), best == null ? null : best.profile().connector() + ":" + best.profile().recordNo(), best == null ? null : best.dispute(),
                best == null ? null : verdict.score(), verdict.evidence(), verdict.vetoes(), compared, verdict.policyVersion());
    }

    /** What a person is asked. */
    static String of(Verdict.Review review) {
        return write(new Why("REVIEW", null, review.dispute(), review.score(), review.evidence(), review.vetoes(), null, review.policyVersion()));
    }

    String toJson() {
        return write(this);
    }

    private static String write(Why why) {
        try {
            return JSON.writeValueAsString(why);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
