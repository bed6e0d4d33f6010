package org.disputehub.assess;

import org.disputehub.dispute.RiskLevel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** When a level may be lowered (颜色降级): by a person, after a visit, with a reason. The machine never does it. */
public final class LoweringPolicy {

    /** Why not. */
    public enum Refusal { NOT_LOWER, TOO_MANY_STEPS, NO_VISIT, VISIT_TOO_OLD, NO_REASON, NO_SECOND_PERSON }

    /**
     * @param visitedAt  null where nobody visited
     * @param raisedAt   when the level was raised last; a visit from before says nothing of it
     * @param visitedBy  who visited and proposes it
     * @param approvedBy who grants it, null where nobody did yet
     */
    public record Request(RiskLevel from, RiskLevel to, Instant raisedAt, Instant visitedAt, String visitedBy, String approvedBy, String reason) {
    }

    private final RiskFile.Lowering rules;

    LoweringPolicy(RiskFile.Lowering rules) {
        this.rules = rules;
    }

    /** @return all that stands against it; empty: it may be lowered, see {@link Standing#loweredTo} */
    public List<Refusal> refusals(Request request, Instant now) {
        List<Refusal> refusals = new ArrayList<>();
        int steps = request.to().ordinal() - request.from().ordinal();
        add(refusals, steps <= 0, Refusal.NOT_LOWER);
        add(refusals, steps > rules.steps(), Refusal.TOO_MANY_STEPS);
        Instant visited = request.visitedAt();
        add(refusals, visited == null || visited.isAfter(now), Refusal.NO_VISIT);
        add(refusals, visited != null && (visited.isBefore(request.raisedAt()) || visited.atOffset(ZoneOffset.UTC).plus(rules.visitWithin()).toInstant().isBefore(now)), Refusal.VISIT_TOO_OLD);
        add(refusals, request.reason() == null || request.reason().strip().length() < rules.reasonCharacters(), Refusal.NO_REASON);
        boolean secondPerson = request.approvedBy() != null && !request.approvedBy().isBlank() && !request.approvedBy().equals(request.visitedBy());
        add(refusals, request.from().isAtLeast(rules.secondPersonFrom()) && !secondPerson, Refusal.NO_SECOND_PERSON);
        return refusals;
    }

    private static void add(List<Refusal> refusals, boolean holds, Refusal refusal) {
        if (holds) {
            refusals.add(refusal);
        }
    }
}
