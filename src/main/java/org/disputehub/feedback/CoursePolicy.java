package org.disputehub.feedback;

import org.disputehub.connector.Counties;
import org.disputehub.dispute.Course;
import org.disputehub.dispute.DisputeState;
import org.disputehub.feedback.Happening.Kind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Where a dispute stands by all that happened to it. Whatever the order in which that was heard, the same comes out. */
final class CoursePolicy {

    private static final Comparator<Happening> PLACE = Comparator.comparing(Happening::placedAt).thenComparing(h -> h.number() == 0 ? Long.MAX_VALUE : h.number());

    private final List<Course.Step> steps = new ArrayList<>();
    private DisputeState state;
    private DisputeState beforeMerge;
    private String county = Counties.UNASSIGNED;
    private boolean escalated;
    private Instant resolvedAt;
    private int reopened;

    private CoursePolicy() {
    }

    /** @param category, level as the register has them, or null */
    static Course course(String dispute, Collection<Happening> happenings, String category, String level) {
        CoursePolicy policy = new CoursePolicy();
        happenings.stream().sorted(PLACE).forEach(policy::take);
        return new Course(dispute, policy.state, policy.county, policy.escalated, category, level, policy.resolvedAt, policy.reopened, List.copyOf(policy.steps));
    }

    private void take(Happening h) {
        switch (h.kind()) {
            case DISPATCHED -> dispatched(h);
            case ESCALATED -> {
                escalated = true;
                step(Course.Kind.ESCALATED, h, h.at());
            }
            case EXTENDED -> step(Course.Kind.EXTENDED, h, h.at());
            case MERGED, WITHDRAWN -> ended(h);
            case UNMERGED -> {
                if (state == DisputeState.MERGED) {
                    state = beforeMerge;
                    step(Course.Kind.RESUMED, h, h.receivedAt());
                }
            }
            default -> said(h);
        }
    }

    private void dispatched(Happening h) {
        boolean waits = state == DisputeState.RETURNED && h.county().equals(Counties.UNASSIGNED);
        Course.Kind kind = state == null ? Course.Kind.DISPATCHED : state == DisputeState.WITHDRAWN ? Course.Kind.REOPENED : Course.Kind.REDISPATCHED;
        if (state != DisputeState.MERGED) {
            county = h.county();
            if (!waits) {
                state = DisputeState.DISPATCHED;
                step(kind, h, h.receivedAt());
            }
        }
    }

    private void ended(Happening h) {
        if (state != DisputeState.MERGED) {
            beforeMerge = state;
            state = h.kind() == Kind.MERGED ? DisputeState.MERGED : DisputeState.WITHDRAWN;
            step(Course.Kind.ENDED, h, h.receivedAt());
        }
    }

    private void said(Happening h) {
        DisputeState next = Transitions.after(state, h.kind());
        if (h.kind() == Kind.EXTENSION_REQUESTED) {
            step(Course.Kind.EXTENSION_REQUESTED, h, h.at());
        }
        if (next == null) {
            return;
        }
        if (h.kind() == Kind.VISITED_UNSATISFIED) {
            step(Course.Kind.VISITED, h, h.at());
        }
        if (next == DisputeState.REOPENED) {
            reopened++;
            resolvedAt = null;
            // A county can know of a repeat only once the hub has told it; of its own visit it knows at once.
            step(Course.Kind.REOPENED, h, h.kind() == Kind.REPEATED ? h.receivedAt() : h.at());
        } else if (h.kind() != Kind.RISK_CHANGED && h.kind() != Kind.EXTENSION_REQUESTED) {
            if (!state.settled() && next.settled()) {
                resolvedAt = h.at();
            }
            step(Course.Kind.valueOf(h.kind().name()), h, h.at());
        }
        state = next;
    }

    private void step(Course.Kind kind, Happening h, Instant at) {
        steps.add(new Course.Step(kind, h.number(), at, h.county(), h.detail(), h.receivedAt()));
    }
}
