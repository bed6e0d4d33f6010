package org.disputehub.bench.correlation;

import java.util.ArrayList;
import java.util.List;

/**
 * What one matcher reached on one split.
 *
 * @param all      over all reports
 * @param tieable  without the reports that nothing ties to their dispute
 * @param asked    share of reports that a person is asked about
 */
public record Scores(Part all, Part tieable, double asked) {

    /** Over some of the reports. */
    public record Part(double precision, double recall, double bcubedPrecision, double bcubedRecall, double bcubedF1) {
        private static Part of(List<LabelledReport> reports, List<String> disputes) {
            Pairs pairs = Pairs.count(reports, disputes);
            BCubed bcubed = BCubed.mean(reports, disputes);
            return new Part(pairs.precision(), pairs.recall(), bcubed.precision(), bcubed.recall(), bcubed.f1());
        }
    }

    public static Scores of(List<LabelledReport> reports, Answers answers) {
        List<LabelledReport> tieable = new ArrayList<>();
        List<String> disputes = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            if (!reports.get(i).untieable()) {
                tieable.add(reports.get(i));
                disputes.add(answers.disputes().get(i));
            }
        }
        return new Scores(Part.of(reports, answers.disputes()), Part.of(tieable, disputes), answers.asked().size() / (double) reports.size());
    }
}
