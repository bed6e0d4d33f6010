package org.disputehub.correlate;

import java.util.Arrays;
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
    /** Fields taken together are held back so much more, so that a field by itself says what it can. */
    private static final double TOGETHER = 6;
    private static final double OUT = 1e9;
    /** As the policy's schema has it. */
    private static final double STRONGEST = 3;

    /** From labelled pairs. */
    static WeightFit ofLabels(List<LabelledPair> pairs, double penalty) {
        int[][] rows = pairs.stream().map(pair -> FeatureIndex.of(pair.comparison())).toArray(int[][]::new);
        double[][] rarity = pairs.stream().map(pair -> new double[]{pair.comparison().nameRarity(), pair.comparison().rarity(Field.PLACE)}).toArray(double[][]::new);
        boolean[] same = new boolean[pairs.size()];
        for (int i = 0; i < same.length; i++) {
            same[i] = pairs.get(i).same();
        }
        int features = FeatureIndex.count();
        double[] penalties = FeatureIndex.penalties(penalty, penalty * TOGETHER);
        double[] fitted = LogisticFit.fit(rows, rarity, same, features, penalties);
        while (holdBack(fitted, penalties)) {
            fitted = LogisticFit.fit(rows, rarity, same, features, penalties);
        }
        double[] bits = Arrays.stream(fitted).map(weight -> weight / LN2).toArray();
        return new WeightFit(named(bits), strength(bits[features]), strength(bits[features + 1]), -bits[features + 2]);
    }

    private static double strength(double bits) {
        return Math.max(0, Math.min(STRONGEST, bits));
    }

    /** That two records agree in a field is never a sign against: where others say so much that it would come out as one, it says nothing. */
    private static boolean holdBack(double[] fitted, double[] penalties) {
        boolean held = false;
        for (int agreeing : FeatureIndex.agreeing()) {
            if (fitted[agreeing] < 0 && penalties[agreeing] < OUT) {
                penalties[agreeing] = OUT;
                held = true;
            }
        }
        return held;
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
