package org.disputehub.feedback;

import org.disputehub.dispute.DisputeState;
import org.disputehub.report.Finding;

import java.util.List;

/**
 * What became of one feedback.
 *
 * @param id       under which it is known, or null where it was refused
 * @param dispute  that it counts for: another than it names where that one was merged; null where it was refused
 * @param state    of the dispute, with all that is known
 * @param effect   whether it changed where the dispute stands, or is noted beside it
 * @param findings why it was refused; empty where it was not
 */
record Answered(String id, String dispute, DisputeState state, Effect effect, List<Finding> findings) {

    enum Effect { CHANGED, NOTED, DUPLICATE, REFUSED }

    static Answered refused(List<Finding> findings) {
        return new Answered(null, null, null, Effect.REFUSED, findings);
    }

    static Answered refused(String pointer, String code, String detail) {
        return refused(List.of(new Finding(pointer, code, detail)));
    }
}
