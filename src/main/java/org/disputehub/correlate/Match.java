package org.disputehub.correlate;

import org.disputehub.correlate.CorrelationRules.Veto;

import java.util.List;

/** One earlier record as it compares with the report. */
record Match(Candidate candidate, Comparison comparison, double cosine, double score, List<String> vetoes, Veto effect) {

    boolean mayLink() {
        return effect == Veto.OFF;
    }

    Verdict.Review review(CorrelationRules rules) {
        return new Verdict.Review(candidate.dispute(), candidate.record(), Comparison.round(score), comparison.evidence(rules), vetoes, rules.version());
    }
}
