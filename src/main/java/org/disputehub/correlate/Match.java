package org.disputehub.correlate;

import org.disputehub.correlate.CorrelationRules.Veto;

import java.util.List;

/**
 * One earlier dispute as it compares with the report: field by field by whichever of its records is most alike there, since each tells
 * only a part.
 *
 * @param closest the record that is most alike as a whole
 * @param records all of its records among the candidates
 */
record Match(Compared closest, List<Compared> records, Comparison comparison, double score, List<String> vetoes, Veto effect) {

    /** One record of it. */
    record Compared(Candidate candidate, Comparison comparison, double cosine, double score) {
    }

    String dispute() {
        return closest.candidate().dispute();
    }

    boolean mayLink() {
        return effect == Veto.NONE;
    }

    Verdict.Review review(CorrelationRules rules) {
        return new Verdict.Review(dispute(), closest.candidate().record(), Comparison.round(score), comparison.evidence(rules), vetoes, rules.version());
    }
}
