package org.disputehub.correlate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Lets reports arrive one by one, each against what was made of those before it. */
final class Trial {

    private Trial() {
    }

    /** @param counted reports whose disputes are counted, with all that was put together with them */
    static Quality run(CorrelationPolicy policy, List<LabelledReport> reports, Predicate<LabelledReport> counted) {
        TrialRegister register = new TrialRegister();
        List<String> found = new ArrayList<>();
        Set<String> touched = new HashSet<>();
        int asked = 0;
        for (LabelledReport report : reports) {
            Profile profile = report.profile();
            Verdict verdict = policy.decide(profile, register.candidates(profile, policy.candidates()), register.frequencies(profile));
            String dispute = verdict.dispute() == null ? "D" + found.size() : verdict.dispute();
            register.add(dispute, profile);
            found.add(dispute);
            if (counted.test(report)) {
                touched.add(dispute);
                asked += verdict.kind() == Verdict.Kind.REVIEW ? 1 : 0;
            }
        }
        List<String> truth = new ArrayList<>();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            if (counted.test(reports.get(i)) || touched.contains(found.get(i))) {
                truth.add(reports.get(i).cluster());
                made.add(found.get(i));
            }
        }
        return Quality.of(truth, made, asked);
    }
}
