package org.disputehub.assess;

/**
 * A dispute that was scored.
 *
 * @param dossier  as it was before
 * @param seen     all that its reports showed
 */
record Scored(Occasion occasion, Dossier dossier, Seen seen, Assessment assessment) {

    String dispute() {
        return dossier.dispute();
    }

    String county() {
        return occasion.county() == null ? dossier.county() : occasion.county();
    }

    /** Higher than before, or the first. */
    boolean rose() {
        Standing before = dossier.standing();
        return before == null || before.level() != assessment.level() && assessment.level().isAtLeast(before.level());
    }

    /** What the county was told to be provisional is so, and not higher. */
    boolean becameFirm() {
        return !rose() && dossier.seen() != null && !dossier.seen().findings().notAsked().isEmpty() && !assessment.provisional();
    }

    int raises() {
        return dossier.raises() + (rose() ? 1 : 0);
    }

    /** Whether it says nothing else than the one before. */
    boolean saysTheSame() {
        return assessment.standing().equals(dossier.standing()) && dossier.seen() != null
                && dossier.seen().findings().notAsked().isEmpty() == assessment.notAsked().isEmpty();
    }
}
