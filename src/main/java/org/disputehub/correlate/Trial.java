package org.disputehub.correlate;

import java.util.ArrayList;
import java.util.List;

/** Lets reports arrive one by one, each against what was made of those before it. */
final class Trial {

    private Trial() {
    }

    static Quality run(CorrelationPolicy policy, List<LabelledReport> reports) {
        TrialRegister register = new TrialRegister();
        List<String> truth = new ArrayList<>();
        List<String> found = new ArrayList<>();
        int asked = 0;
        for (LabelledReport report : reports) {
            Profile profile = report.profile();
            Verdict verdict = policy.decide(profile, register.candidates(profile, policy.candidates()), register.frequencies(profile));
            String dispute = verdict.dispute() == null ? "D" + found.size() : verdict.dispute();
            register.add(dispute, profile);
            truth.add(report.cluster());
            found.add(dispute);
            asked += verdict.kind() == Verdict.Kind.REVIEW ? 1 : 0;
        }
        return Quality.of(truth, found, asked);
    }
}
