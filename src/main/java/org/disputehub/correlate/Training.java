package org.disputehub.correlate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Learns a policy from history: weights, then thresholds on folds that the weights were not learned from. */
final class Training {

    private static final int FOLDS = 3;
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

    /** @param history labelled in part, in whole or not at all; without labels nothing can be tried, and the odds of the estimate itself decide */
    Learned learn(List<LabelledReport> history, String version) {
        List<LabelledReport> labelled = history.stream().filter(report -> report.cluster() != null).toList();
        if (labelled.isEmpty()) {
            return weights(history, version);
        }
        Learned learned = weights(labelled, version);
        CorrelationRules rules = learned.rules();
        Thresholds.Picked picked = thresholds(labelled);
        return new Learned(rules.with(version, picked.thresholds(), shifted(rules.weights(), picked.shifts()), rules.rarity().strength(), rules.rarity().placeStrength()), learned.grams());
    }

    Learned weights(List<LabelledReport> history, String version) {
        Map<String, GramWeights.Weight> grams = GramCount.weights(history, start.caps().candidates());
        List<LabelledPair> pairs = LabelledPair.of(history, new Matching(start, new GramWeights(grams)), start.caps().candidates());
        boolean labelled = pairs.stream().anyMatch(pair -> pair.same() != null);
        WeightFit fit = labelled ? WeightFit.ofLabels(pairs, PENALTY) : WeightFit.ofPairs(pairs, start);
        double certain = Math.log(precision / (1 - precision)) / Math.log(2);
        CorrelationRules.Thresholds byOdds = new CorrelationRules.Thresholds(Comparison.round(fit.zero() + certain), Comparison.round(fit.zero() + certain / 2));
        return new Learned(start.with(version, byOdds, fit.bits(), fit.strength(), fit.placeStrength()), grams);
    }

    private static Map<String, Map<String, Double>> shifted(Map<String, Map<String, Double>> weights, Map<String, Double> shifts) {
        Map<String, Map<String, Double>> shifted = new LinkedHashMap<>(weights);
        Map<String, Double> levels = new LinkedHashMap<>(weights.get(Field.PEOPLE_AND_PLACE.label()));
        shifts.forEach((who, bits) -> levels.replaceAll((level, weight) -> level.startsWith(who + "_") ? Comparison.round(weight + bits) : weight));
        shifted.put(Field.PEOPLE_AND_PLACE.label(), levels);
        return shifted;
    }

    private Thresholds.Picked thresholds(List<LabelledReport> history) {
        Thresholds thresholds = new Thresholds();
        for (int fold = 0; fold < FOLDS; fold++) {
            int number = fold;
            thresholds.look(weights(history.stream().filter(report -> fold(report, FOLDS) != number).toList(), "fold").policy(), history, report -> fold(report, FOLDS) == number);
        }
        return thresholds.pick(precision, asked);
    }

    /** Reports of one dispute are in one fold. */
    static int fold(LabelledReport report, int folds) {
        return (int) Math.floorMod(StableHash.of("cluster", report.cluster()), (long) folds);
    }
}
