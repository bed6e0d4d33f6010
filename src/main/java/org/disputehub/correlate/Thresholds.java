package org.disputehub.correlate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Picks the thresholds on disputes that the weights were not learned from. */
final class Thresholds {

    /** One more wrong pair may cost so many right ones, tried from cheap to dear. */
    private static final double[] PRICES = {10, 20, 30, 50, 75, 100, 150, 200, 300, 500, 1000, 3000};

    /**
     * The best earlier dispute for one report, had all before it been put right.
     *
     * @param who  on which persons it rests
     * @param size reports that it has: so many pairs a link makes
     */
    private record Best(double score, String who, boolean right, int size) {
    }

    /**
     * What was picked.
     *
     * @param shifts bits to add by {@link Together#who}, so that one threshold is right for all
     */
    record Picked(CorrelationRules.Thresholds thresholds, Map<String, Double> shifts) {
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
                    best.add(new Best(match.score(), Together.who(match.comparison()), match.dispute().equals(report.cluster()), sizes.get(match.dispute())));
                }
                reports++;
            }
            register.add(report.cluster(), profile);
            sizes.merge(report.cluster(), 1, Integer::sum);
        }
    }

    /**
     * The lowest link thresholds at which links are right often enough, by pairs, and below them as much as people can look at.
     *
     * @param precision of links, with the margin that is wanted
     * @param asked     share of reports
     */
    Picked pick(double precision, double asked) {
        Map<String, Double> lowest = new TreeMap<>();
        for (double price : PRICES) {
            Map<String, List<Best>> groups = new TreeMap<>();
            best.forEach(one -> groups.computeIfAbsent(one.who(), who -> new ArrayList<>()).add(one));
            groups.forEach((who, group) -> lowest.put(who, lowest(group, price)));
            if (precision(lowest) >= precision) {
                break;
            }
        }
        double link = lowest.values().stream().mapToDouble(t -> t).max().orElse(0);
        Map<String, Double> shifts = new TreeMap<>();
        lowest.forEach((who, threshold) -> shifts.put(who, link - threshold));
        List<Double> below = best.stream().map(one -> one.score() + shifts.get(one.who())).filter(score -> score < link).sorted(Comparator.reverseOrder()).toList();
        int askable = Math.min(below.size(), (int) (asked * reports));
        return new Picked(new CorrelationRules.Thresholds(link, askable == 0 ? link : Math.floor(below.get(askable - 1) * 10) / 10), shifts);
    }

    /** Where right pairs, less the price of wrong ones, are most; to a tenth of a bit. */
    private static double lowest(List<Best> group, double price) {
        List<Best> falling = group.stream().sorted(Comparator.comparingDouble(Best::score).reversed()).toList();
        double gain = 0;
        double most = 0;
        double threshold = falling.get(0).score();
        for (Best one : falling) {
            gain += one.right() ? one.size() : -price * one.size();
            if (gain > most) {
                most = gain;
                threshold = one.score();
            }
        }
        return Math.floor(threshold * 10) / 10;
    }

    private double precision(Map<String, Double> lowest) {
        double right = 0;
        double all = 0;
        for (Best one : best) {
            if (one.score() >= lowest.get(one.who())) {
                all += one.size();
                right += one.right() ? one.size() : 0;
            }
        }
        return all == 0 ? 1 : right / all;
    }
}
