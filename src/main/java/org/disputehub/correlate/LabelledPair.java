package org.disputehub.correlate;

import java.util.ArrayList;
import java.util.List;

/**
 * A report and an earlier dispute that share a key, compared: what weights are learned from. History gives them, and so may the decisions of operators.
 *
 * @param same whether the report is of that dispute; null where nobody said
 */
record LabelledPair(Comparison comparison, Boolean same) {

    private static final String UNLABELLED = "unlabelled ";

    /** Each report of history with the disputes that it would have met when it came; a report that nobody labelled is one of its own. */
    static List<LabelledPair> of(List<LabelledReport> history, Matching matching, int candidatesAtMost) {
        int number = 0;
        TrialRegister register = new TrialRegister();
        List<LabelledPair> pairs = new ArrayList<>();
        for (LabelledReport report : history) {
            List<Candidate> candidates = register.candidates(report.profile(), candidatesAtMost);
            Frequencies frequencies = register.frequencies(report.profile());
            for (Match match : matching.matches(report.profile(), candidates, frequencies)) {
                Boolean same = report.cluster() == null || match.dispute().startsWith(UNLABELLED) ? null : report.cluster().equals(match.dispute());
                pairs.add(new LabelledPair(match.comparison(), same));
            }
            register.add(report.cluster() == null ? UNLABELLED + number++ : report.cluster(), report.profile());
        }
        return pairs;
    }
}
