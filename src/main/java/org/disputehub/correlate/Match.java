package org.disputehub.correlate;

import org.disputehub.correlate.CorrelationRules.Veto;

import java.util.ArrayList;
import java.util.List;

/**
 * One earlier dispute as it compares with the report: by the record that is most alike, and by what its other records add.
 *
 * @param records all of its records among the candidates, the most alike first
 * @param score   bits of the first, with a share of those of the next
 */
record Match(List<Compared> records, double score, List<String> vetoes, Veto effect) {

    /** How the evidence names what further records of the dispute add. */
    static final String OTHER_RECORDS = "other-records";

    /** One record of it. */
    record Compared(Candidate candidate, Comparison comparison, double cosine, double score) {
        /** The same record, were it of that dispute. */
        Compared of(String dispute) {
            return new Compared(candidate.of(dispute), comparison, cosine, score);
        }
    }

    Compared closest() {
        return records.get(0);
    }

    String dispute() {
        return closest().candidate().dispute();
    }

    boolean mayLink() {
        return effect == Veto.NONE;
    }

    /** Whether a person is asked, where it is not linked; of what a rule forbids only where much speaks for it. */
    boolean isAskedAbout(CorrelationRules.Thresholds thresholds) {
        return effect != Veto.NEW && score >= (mayLink() ? thresholds.ask() : thresholds.join());
    }

    /** Adds up to the score. */
    List<Evidence> evidence(CorrelationRules rules) {
        List<Evidence> evidence = new ArrayList<>(closest().comparison().evidence(rules));
        if (records.size() > 1) {
            evidence.add(new Evidence(OTHER_RECORDS, "ADDED", Comparison.round(score - closest().score())));
        }
        return evidence;
    }

    Verdict.Review review(CorrelationRules rules) {
        return new Verdict.Review(dispute(), closest().candidate().record(), Comparison.round(score), evidence(rules), vetoes, rules.version());
    }
}
