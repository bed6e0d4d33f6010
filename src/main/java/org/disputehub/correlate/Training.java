package org.disputehub.correlate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Learns a policy from history: weights, then thresholds on folds that the weights were not learned from. */
final class Training {

    private static final int FOLDS = 4;
    /** On squared bits; so much doubt a weight must overcome that few pairs speak for. */
    private static final double PENALTY = 2;

    private final CorrelationRules start;
    private final double precision;
    private final double asked;

    /**
     * @param precision of links, margin included
     * @param asked     share of reports that a person may be asked about
     */
    Training(CorrelationRules start, double precision, double asked) {
        this.start = start;
        this.precision = precision;
        this.asked = asked;
    }

    /** What was learned. */
    record Learned(CorrelationRules rules, Map<String, GramWeights.Weight> grams) {
        CorrelationPolicy policy() {
            return new CorrelationPolicy(rules, new GramWeights(grams));
        }
    }

    Learned learn(List<LabelledReport> history, String version) {
        Map<String, GramWeights.Weight> grams = GramCount.weights(history, start.caps().candidates());
        boolean labelled = history.stream().anyMatch(report -> report.cluster() != null);
        Learned learned = weights(labelled ? history.stream().filter(report -> report.cluster() != null).toList() : history, grams, version);
        return labelled ? new Learned(learned.rules().with(version, thresholds(history, grams), learned.rules().weights(), learned.rules().rarity().strength(),
                learned.rules().rarity().placeStrength()), grams) : learned;
    }

    Learned weights(List<LabelledReport> history, Map<String, GramWeights.Weight> grams, String version) {
        List<LabelledPair> pairs = LabelledPair.of(history, new Matching(start, new GramWeights(grams)), start.caps().candidates());
        boolean labelled = pairs.stream().anyMatch(pair -> pair.same() != null);
        WeightFit fit = labelled ? WeightFit.ofLabels(pairs, PENALTY) : WeightFit.ofPairs(pairs, start);
        // Without labels nothing can be tried: the odds that the estimate itself gives decide.
        double certain = Math.log(precision / (1 - precision)) / Math.log(2);
        CorrelationRules.Thresholds byOdds = new CorrelationRules.Thresholds(Comparison.round(fit.zero() + certain), Comparison.round(fit.zero() + certain / 2));
        return new Learned(start.with(version, byOdds, fit.bits(), fit.strength(), fit.placeStrength()), grams);
    }

    private CorrelationRules.Thresholds thresholds(List<LabelledReport> history, Map<String, GramWeights.Weight> grams) {
        Thresholds thresholds = new Thresholds();
        for (int fold = 0; fold < FOLDS; fold++) {
            Split split = Split.of(history, FOLDS, fold);
            thresholds.look(weights(split.rest(), grams, "fold").policy(), split.fold());
        }
        return thresholds.pick(precision, asked);
    }

    /** History in two parts that share no dispute. */
    record Split(List<LabelledReport> rest, List<LabelledReport> fold) {
        static Split of(List<LabelledReport> history, int folds, int fold) {
            List<LabelledReport> in = new ArrayList<>();
            List<LabelledReport> out = new ArrayList<>();
            for (LabelledReport report : history) {
                if (report.cluster() != null) {
                    (Math.floorMod(StableHash.of("cluster", report.cluster()), folds) == fold ? in : out).add(report);
                }
            }
            return new Split(out, in);
        }
    }
}
