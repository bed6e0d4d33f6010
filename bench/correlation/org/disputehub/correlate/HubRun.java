package org.disputehub.correlate;

import org.disputehub.bench.correlation.Answers;
import org.disputehub.bench.correlation.LabelledReport;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The hub's matcher, report by report against those before it, by the keys and caps of its register. It sees no label. */
final class HubRun {

    private HubRun() {
    }

    /** @param policy the shipped weights and thresholds */
    static Answers run(CorrelationPolicy policy, List<LabelledReport> reports) {
        TrialRegister register = new TrialRegister();
        Answers answers = new Answers();
        Set<Set<String>> questions = new HashSet<>();
        for (LabelledReport one : reports) {
            Profile profile = Profile.of(one.report());
            Verdict verdict = policy.decide(profile, register.candidates(profile, policy.candidates()), register.frequencies(profile));
            String dispute = answers.joined(verdict.dispute());
            register.add(dispute, profile);
            if (verdict.reviews().stream().filter(review -> questions.add(Set.of(dispute, review.dispute()))).count() > 0) {
                answers.asks();
            }
        }
        return answers;
    }
}
