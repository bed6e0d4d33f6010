package org.disputehub.correlate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Weights that were learned.
 *
 * @param bits     by field label and level
 * @param strength of rarity of names
 * @param placeStrength of rarity of places
 * @param zero     bits at which a pair is as likely of one dispute as not, were all pairs like those of history
 * @param particulars bits by answer
 */
record WeightFit(Map<String, Map<String, Double>> bits, double strength, double placeStrength, double zero, ParticularWeights particulars) {

    private static final double LN2 = Math.log(2);
    /** Fields taken together are held back so much more, so that a field by itself says what it can. */
    private static final double TOGETHER = 6;
    private static final int RARITIES = 2;
    /** As the policy's schema has it. */
    private static final double STRONGEST = 3;

    /** From labelled pairs: levels, rarities and particulars together. */
    static WeightFit ofLabels(List<LabelledPair> pairs, Particulars particulars, double penalty) {
        int features = FeatureIndex.count();
        ParticularFeatures told = new ParticularFeatures(particulars, features + RARITIES);
        double[] penalties = Arrays.copyOf(FeatureIndex.penalties(penalty, penalty * TOGETHER), told.end());
        told.penalties(penalties, penalty);
        boolean[] neverAgainst = new boolean[told.end()];
        // That two records agree in a field or an answer is never a sign against: where others say so much that it would come out as one, it says nothing.
        Arrays.stream(FeatureIndex.agreeing()).forEach(feature -> neverAgainst[feature] = true);
        told.agreeing().forEach(feature -> neverAgainst[feature] = true);
        Arrays.fill(neverAgainst, features, features + RARITIES, true);
        double[] fitted = LogisticFit.fit(pairs.stream().map(pair -> row(pair, features, told)).toList(), penalties, neverAgainst);
        double[] bits = Arrays.stream(fitted).map(weight -> weight / LN2).toArray();
        return new WeightFit(named(bits), Math.min(STRONGEST, bits[features]), Math.min(STRONGEST, bits[features + 1]), -bits[told.end()], told.weights(bits));
    }

    private static LogisticFit.Row row(LabelledPair pair, int features, ParticularFeatures told) {
        Map<Integer, Double> row = new TreeMap<>();
        Arrays.stream(FeatureIndex.of(pair.comparison())).forEach(feature -> row.put(feature, 1.0));
        row.put(features, pair.comparison().nameRarity());
        row.put(features + 1, pair.comparison().rarity(Field.PLACE));
        told.add(pair.comparison().particulars(), row);
        int[] numbers = row.keySet().stream().mapToInt(number -> number).toArray();
        float[] values = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            values[i] = row.get(numbers[i]).floatValue();
        }
        return new LogisticFit.Row(numbers, values, pair.same());
    }

    /** From pairs that nobody labelled; particulars weigh as before. */
    static WeightFit ofPairs(List<LabelledPair> pairs, CorrelationRules start, ParticularWeights known) {
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
        return new WeightFit(named(fit.bits()), start.rarity().strength(), start.rarity().placeStrength(), -Math.log(fit.prior() / (1 - fit.prior())) / LN2, known);
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
