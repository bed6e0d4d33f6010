package org.disputehub.correlate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Picks the thresholds on history that the weights were not learned from. */
final class Thresholds {

    /**
     * The best earlier dispute for one report, had all before it been put right.
     *
     * @param size reports that it has: so many pairs a link makes
     */
    private record Best(double score, boolean right, int size) {
    }

    private final List<Best> best = new ArrayList<>();
    private int reports;

    /**
     * @param policy  learned from other disputes; its own thresholds do not matter
     * @param history all of it, since a report meets all that came before
     * @param looked  reports that are looked at: of disputes that the policy was not learned from
     */
    void look(CorrelationPolicy policy, List<LabelledReport> history, Predicate<LabelledReport> looked) {
        TrialRegister register = new TrialRegister();
        Map<String, Integer> sizes = new HashMap<>();
        for (LabelledReport report : history) {
            Profile profile = report.profile();
            if (looked.test(report)) {
                Match match = policy.best(profile, register.candidates(profile, policy.candidates()), register.frequencies(profile));
                if (match != null) {
                    best.add(new Best(match.score(), match.dispute().equals(report.cluster()), sizes.get(match.dispute())));
                }
                reports++;
            }
            register.add(report.cluster(), profile);
            sizes.merge(report.cluster(), 1, Integer::sum);
        }
        best.sort(Comparator.comparingDouble(Best::score).reversed());
    }

    /**
     * The lowest link threshold at which links are right often enough, by pairs, and below it as much as people can look at.
     *
     * @param precision of links, with the margin that is wanted
     * @param asked     share of reports
     */
    CorrelationRules.Thresholds pick(double precision, double asked) {
        double right = 0;
        double all = 0;
        int linked = 0;
        for (int i = 0; i < best.size(); i++) {
            all += best.get(i).size();
            right += best.get(i).right() ? best.get(i).size() : 0;
            if (right / all >= precision) {
                linked = i + 1;
            }
        }
        int last = Math.min(best.size(), linked + (int) (asked * reports)) - 1;
        double link = linked == 0 ? Double.MAX_VALUE : best.get(linked - 1).score();
        double ask = last < 0 ? link : Math.min(link, best.get(last).score());
        return new CorrelationRules.Thresholds(Math.ceil(link * 10) / 10, Math.floor(ask * 10) / 10);
    }
}
