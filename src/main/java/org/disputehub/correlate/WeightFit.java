package org.disputehub.correlate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weights that were learned.
 *
 * @param bits     by field label and level
 * @param strength of rarity of names
 * @param placeStrength of rarity of places
 * @param zero     bits at which a pair is as likely of one dispute as not, were all pairs like those of history
 */
record WeightFit(Map<String, Map<String, Double>> bits, double strength, double placeStrength, double zero) {

    private static final double LN2 = Math.log(2);

    /** From labelled pairs. */
    static WeightFit ofLabels(List<LabelledPair> pairs, double penalty) {
        int[][] rows = pairs.stream().map(pair -> FeatureIndex.of(pair.comparison())).toArray(int[][]::new);
        double[][] rarity = pairs.stream().map(pair -> new double[]{pair.comparison().nameRarity(), pair.comparison().rarity(Field.PLACE)}).toArray(double[][]::new);
        boolean[] same = new boolean[pairs.size()];
        for (int i = 0; i < same.length; i++) {
            same[i] = pairs.get(i).same();
        }
        int features = FeatureIndex.count();
        double[] fitted = LogisticFit.fit(rows, rarity, same, features, penalty);
        double[] bits = new double[features];
        for (int i = 0; i < features; i++) {
            bits[i] = fitted[i] / LN2;
        }
        return new WeightFit(named(bits), Math.max(0, fitted[features] / LN2), Math.max(0, fitted[features + 1] / LN2), -fitted[features + 2] / LN2);
    }

    /** From pairs that nobody labelled. */
    static WeightFit ofPairs(List<LabelledPair> pairs, CorrelationRules start) {
        double[] believed = new double[FeatureIndex.count()];
        for (Field field : Field.values()) {
            start.weights().get(field.label()).forEach((level, bits) -> {
                if (FeatureIndex.of(field, level) >= 0) {
                    believed[FeatureIndex.of(field, level)] = bits;
                }
            });
        }
        double prior = 1 / (1 + Math.pow(2, start.thresholds().ask()));
        EmFit fit = EmFit.fit(pairs.stream().map(pair -> FeatureIndex.of(pair.comparison())).toList(), believed, prior);
        return new WeightFit(named(fit.bits()), start.rarity().strength(), start.rarity().placeStrength(), -Math.log(fit.prior() / (1 - fit.prior())) / LN2);
    }

    private static Map<String, Map<String, Double>> named(double[] bits) {
        Map<String, Map<String, Double>> named = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            Map<String, Double> levels = new LinkedHashMap<>();
            for (String level : field.levels()) {
                int number = FeatureIndex.of(field, level);
                levels.put(level, number < 0 ? 0 : Comparison.round(bits[number]));
            }
            named.put(field.label(), levels);
        }
        return named;
    }
}
