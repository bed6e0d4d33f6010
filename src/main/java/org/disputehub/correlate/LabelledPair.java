package org.disputehub.correlate;

import java.util.ArrayList;
import java.util.List;

/**
 * Two records that share a key, compared: what weights are learned from. History gives them, and so may the decisions of operators.
 *
 * @param same whether they are of one dispute; null where nobody said
 */
record LabelledPair(Comparison comparison, Boolean same) {

    /** All pairs of a report with its candidates, as they would have met when it came. */
    static List<LabelledPair> of(List<LabelledReport> history, CorrelationPolicy policy) {
        TrialRegister register = new TrialRegister();
        List<LabelledPair> pairs = new ArrayList<>();
        for (LabelledReport report : history) {
            List<Candidate> candidates = register.candidates(report.profile(), policy.candidates());
            Frequencies frequencies = register.frequencies(report.profile());
            for (Candidate candidate : candidates) {
                String cluster = history.get((int) candidate.record()).cluster();
                Boolean same = report.cluster() == null || cluster == null ? null : report.cluster().equals(cluster);
                pairs.add(new LabelledPair(policy.compare(report.profile(), candidate.profile(), frequencies), same));
            }
            register.add("", report.profile());
        }
        return pairs;
    }
}
