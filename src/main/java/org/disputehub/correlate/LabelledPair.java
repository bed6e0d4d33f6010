package org.disputehub.correlate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A report and an earlier record that share a key, compared: what weights are learned from. History gives them, and so may the decisions of operators.
 *
 * @param same whether both are of one dispute; null where nobody said
 */
record LabelledPair(Comparison comparison, Boolean same) {

    private static final String UNLABELLED = "unlabelled ";

    /**
     * Reports of history with the records that they would have met when they came; a report that nobody labelled is one of its own.
     *
     * @param looked those whose pairs are wanted
     */
    static List<LabelledPair> of(List<LabelledReport> history, Matching matching, int candidatesAtMost, Predicate<LabelledReport> looked) {
        List<LabelledPair> pairs = new ArrayList<>();
        LabelledReport.byHistory(history).forEach(one -> add(one, matching, candidatesAtMost, looked, pairs));
        return pairs;
    }

    private static void add(List<LabelledReport> history, Matching matching, int candidatesAtMost, Predicate<LabelledReport> looked, List<LabelledPair> pairs) {
        TrialRegister register = new TrialRegister();
        for (LabelledReport report : history) {
            String dispute = report.cluster() == null ? UNLABELLED + pairs.size() : report.cluster();
            if (looked.test(report)) {
                for (Match.Compared compared : matching.compare(report.profile(), register.candidates(report.profile(), candidatesAtMost), register.frequencies(report.profile()))) {
                    pairs.add(new LabelledPair(compared.comparison(), same(dispute, compared.candidate().dispute())));
                }
            }
            register.add(dispute, report.profile());
        }
    }

    private static Boolean same(String dispute, String other) {
        return dispute.startsWith(UNLABELLED) || other.startsWith(UNLABELLED) ? null : dispute.equals(other);
    }
}
