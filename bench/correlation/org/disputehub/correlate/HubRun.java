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

    /** @param answered whether a person answers each question at once, and rightly */
    static Answers run(CorrelationPolicy policy, List<LabelledReport> reports, boolean answered) {
        TrialRegister register = new TrialRegister();
        Answers answers = new Answers();
        Set<Set<String>> questions = new HashSet<>();
        for (LabelledReport one : reports) {
            Profile profile = Profile.of(one.report());
            // Of which dispute a record is may change with each answer.
            List<Candidate> candidates = register.candidates(profile, policy.candidates()).stream()
                    .map(found -> found.of(answers.disputes().get((int) found.record()))).toList();
            Verdict verdict = policy.decide(profile, candidates, register.frequencies(profile));
            String dispute = answers.joined(verdict.dispute());
            register.add("", profile);
            List<Verdict.Review> asked = verdict.reviews().stream().filter(review -> questions.add(Set.of(dispute, review.dispute()))).toList();
            if (!asked.isEmpty()) {
                answers.asks();
            }
            if (answered) {
                asked.stream().filter(review -> reports.get((int) review.record()).cluster().equals(one.cluster())).forEach(review -> answers.merge(dispute, review.dispute()));
            }
        }
        return answers;
    }
}
