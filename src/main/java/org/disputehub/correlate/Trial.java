package org.disputehub.correlate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Lets reports arrive one by one, each against what was made of those before it; compares them once, however often they arrive. */
final class Trial {

    /** One report with all records that it meets. @param first how many reports came in histories before its own, whose records are counted from 0 */
    private record Arriving(LabelledReport report, List<Match.Compared> compared, Frequencies frequencies, int first) {
    }

    private final CorrelationPolicy policy;
    private final Predicate<LabelledReport> counted;
    private final List<Arriving> arriving = new ArrayList<>();

    /** @param counted reports whose disputes are counted, with all that was put together with them */
    Trial(CorrelationPolicy policy, List<LabelledReport> reports, Predicate<LabelledReport> counted) {
        this.policy = policy;
        this.counted = counted;
        LabelledReport.byHistory(reports).forEach(this::arrive);
    }

    private void arrive(List<LabelledReport> history) {
        TrialRegister register = new TrialRegister();
        int first = arriving.size();
        for (LabelledReport report : history) {
            Profile profile = report.profile();
            Frequencies frequencies = register.frequencies(profile);
            arriving.add(new Arriving(report, policy.compare(profile, register.candidates(profile, policy.candidates()), frequencies), frequencies, first));
            register.add("", profile);
        }
    }

    Quality run(CorrelationRules.Thresholds thresholds) {
        List<String> found = new ArrayList<>();
        Set<String> touched = new HashSet<>();
        Set<Set<String>> questions = new HashSet<>();
        int asked = 0;
        for (Arriving one : arriving) {
            List<Match.Compared> compared = one.compared().stream().map(record -> record.of(found.get(one.first() + (int) record.candidate().record()))).toList();
            Verdict verdict = policy.decide(one.report().profile(), compared, thresholds, one.frequencies());
            String dispute = verdict.dispute() == null ? "D" + found.size() : verdict.dispute();
            found.add(dispute);
            if (counted.test(one.report())) {
                touched.add(dispute);
                asked += verdict.reviews().stream().filter(review -> questions.add(Set.of(dispute, review.dispute()))).count() > 0 ? 1 : 0;
            }
        }
        List<String> truth = new ArrayList<>();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            LabelledReport report = arriving.get(i).report();
            if (counted.test(report) || touched.contains(found.get(i))) {
                truth.add(report.cluster());
                made.add(found.get(i));
            }
        }
        return Quality.of(truth, made, asked);
    }
}
