package org.disputehub.feedback;

import org.disputehub.dispute.DisputeState;
import org.disputehub.feedback.Happening.Kind;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

import static org.disputehub.dispute.DisputeState.CLOSED;
import static org.disputehub.dispute.DisputeState.DISPATCHED;
import static org.disputehub.dispute.DisputeState.IN_PROGRESS;
import static org.disputehub.dispute.DisputeState.REOPENED;
import static org.disputehub.dispute.DisputeState.REPLIED;
import static org.disputehub.dispute.DisputeState.RESOLVED;
import static org.disputehub.dispute.DisputeState.RETURNED;
import static org.disputehub.dispute.DisputeState.SIGNED;
import static org.disputehub.dispute.DisputeState.VISITING;

/** From which state a happening leads where. What is not in the table changes nothing: it is kept, and shown. */
final class Transitions {

    private static final EnumSet<DisputeState> AT_WORK = EnumSet.of(DISPATCHED, SIGNED, IN_PROGRESS, REOPENED);
    private static final EnumSet<DisputeState> OPEN = EnumSet.of(DISPATCHED, SIGNED, IN_PROGRESS, REOPENED, REPLIED);
    private static final EnumSet<DisputeState> SETTLED = EnumSet.of(RESOLVED, VISITING, CLOSED);

    private static final Map<Kind, Map<DisputeState, DisputeState>> TABLE = new EnumMap<>(Kind.class);

    static {
        on(Kind.SIGNED, EnumSet.of(DISPATCHED, REOPENED), SIGNED);
        on(Kind.EXTENSION_REQUESTED, EnumSet.of(SIGNED), IN_PROGRESS);
        on(Kind.RISK_CHANGED, EnumSet.of(SIGNED), IN_PROGRESS);
        on(Kind.RETURNED, AT_WORK, RETURNED);
        on(Kind.REPLIED, AT_WORK, REPLIED);
        on(Kind.RESOLVED, OPEN, RESOLVED);
        on(Kind.VISITED, EnumSet.of(RESOLVED, VISITING), VISITING);
        on(Kind.VISITED, EnumSet.of(CLOSED), CLOSED);
        on(Kind.CLOSED, EnumSet.of(DISPATCHED, SIGNED, IN_PROGRESS, REOPENED, REPLIED, RESOLVED, VISITING), CLOSED);
        on(Kind.VISITED_UNSATISFIED, SETTLED, REOPENED);
        on(Kind.REPEATED, SETTLED, REOPENED);
    }

    private Transitions() {
    }

    /** Null: none. */
    static DisputeState after(DisputeState state, Kind kind) {
        return TABLE.getOrDefault(kind, Map.of()).get(state);
    }

    private static void on(Kind kind, EnumSet<DisputeState> from, DisputeState to) {
        from.forEach(state -> TABLE.computeIfAbsent(kind, k -> new EnumMap<>(DisputeState.class)).put(state, to));
    }
}
