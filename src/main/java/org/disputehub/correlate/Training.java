package org.disputehub.correlate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Learns a policy from history: weights, and thresholds on disputes that the weights were not learned from. */
final class Training {

    private static final int HOLD_OUT = 5;
    private static final int FOLDS = 3;
    /** On squared bits; so much doubt a weight must overcome that few pairs speak for. */
    private static final double PENALTY = 1;

    private final CorrelationRules start;
    private final ParticularWeights known;
    private final double precision;
    private final double asked;

    /**
     * @param known     what particulars there are, and what they weigh where nothing is labelled
     * @param precision of links, margin included
     * @param asked     share of reports that a person may be asked about
     */
    Training(CorrelationRules start, ParticularWeights known, double precision, double asked) {
        this.start = start;
        this.known = known;
        this.precision = precision;
        this.asked = asked;
    }

    /** What was learned. */
    record Learned(CorrelationRules rules, Map<String, GramWeights.Weight> grams, TopicCounts topics, ParticularWeights particulars) {
        CorrelationPolicy policy() {
            return new CorrelationPolicy(rules, new WordWeights(new GramWeights(grams), new Topics(topics), particulars));
        }
    }

    /** A fifth of the disputes: weights are tried on it where there is no other history to try them on. */
    static boolean heldOut(LabelledReport report) {
        return fold(report, HOLD_OUT) == 0;
    }

    /** @param trial reports that the policy was not learned from */
    Learned pick(Learned learned, Trial trial) {
        CorrelationRules rules = learned.rules();
        return new Learned(rules.with(rules.version(), new Thresholds(trial).pick(precision, asked), rules.weights(), rules.rarity().strength(), rules.rarity().placeStrength()), learned.grams(), learned.topics(), learned.particulars());
    }

    /**
     * Weights of fields are learned on texts that the weights of words were not learned from: those would look surer than they are.
     *
     * @param history labelled in part, in whole or not at all; the thresholds are what the odds of the estimate say
     */
    Learned weights(List<LabelledReport> history, String version) {
        List<LabelledPair> pairs = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int number = fold;
            List<LabelledReport> others = history.stream().filter(report -> fold(report, FOLDS) != number).toList();
            WordWeights words = new WordWeights(new GramWeights(grams(others)), new Topics(TopicCounts.of(others)), known);
            pairs.addAll(LabelledPair.of(history, new Matching(start, words), start.caps().candidates(), report -> fold(report, FOLDS) == number));
        }
        boolean labelled = pairs.stream().anyMatch(pair -> pair.same() != null);
        WeightFit fit = labelled ? WeightFit.ofLabels(pairs, known.particulars(), PENALTY) : WeightFit.ofPairs(pairs, start, known);
        double certain = Math.log(precision / (1 - precision)) / Math.log(2);
        CorrelationRules.Thresholds byOdds = new CorrelationRules.Thresholds(Comparison.round(fit.zero() + certain), Comparison.round(fit.zero() + certain / 2), Comparison.round(fit.zero() + certain));
        return new Learned(start.with(version, byOdds, fit.bits(), fit.strength(), fit.placeStrength()), grams(history), TopicCounts.of(history), fit.particulars());
    }

    private Map<String, GramWeights.Weight> grams(List<LabelledReport> history) {
        return GramCount.weights(history, start.caps().candidates());
    }

    /** Reports of one dispute are in one fold; of those that nobody labelled each by itself. */
    private static int fold(LabelledReport report, int folds) {
        return (int) Math.floorMod(StableHash.of("cluster", report.cluster() == null ? report.profile().recordNo() : report.cluster()), (long) folds);
    }
}
