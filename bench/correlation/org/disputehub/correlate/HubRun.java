package org.disputehub.correlate;

import org.disputehub.bench.correlation.Answers;
import org.disputehub.bench.correlation.LabelledReport;

import java.util.List;

/** The hub's matcher, report by report against those before it, by the keys and caps of its register. It sees no label. */
final class HubRun {

    private HubRun() {
    }

    /** @param policy the shipped weights and thresholds */
    static Answers run(CorrelationPolicy policy, List<LabelledReport> reports) {
        TrialRegister register = new TrialRegister();
        Answers answers = new Answers();
        for (LabelledReport one : reports) {
            Profile profile = Profile.of(one.report());
            Verdict verdict = policy.decide(profile, register.candidates(profile, policy.candidates()), register.frequencies(profile));
            register.add(answers.joined(verdict.dispute()), profile);
            if (verdict.kind() == Verdict.Kind.REVIEW) {
                answers.asks();
            }
        }
        return answers;
    }
}
