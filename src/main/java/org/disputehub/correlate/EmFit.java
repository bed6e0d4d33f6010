package org.disputehub.correlate;

import java.util.Arrays;
import java.util.List;

/**
 * Fellegi–Sunter weights without labels: expectation maximisation over compared pairs, fields taken as independent. What is unknown says
 * nothing, for and against.
 *
 * @param bits  log2(m/u) by feature
 * @param prior share of the pairs that are of one dispute
 */
record EmFit(double[] bits, double prior) {

    private static final int ROUNDS = 60;
    /** Pairs that are added to every level, so that one that was never seen has a weight. */
    private static final double SMOOTHING = 0.5;

    /** @param start what was believed before, bits by feature */
    static EmFit fit(List<int[]> rows, double[] start, double prior) {
        double[] bits = start.clone();
        double share = prior;
        for (int round = 0; round < ROUNDS; round++) {
            double[] same = new double[bits.length];
            double[] other = new double[bits.length];
            double total = 0;
            for (int[] row : rows) {
                double likely = likely(row, bits, share);
                total += likely;
                for (int feature : row) {
                    same[feature] += likely;
                    other[feature] += 1 - likely;
                }
            }
            share = Math.min(0.9, Math.max(1e-6, total / rows.size()));
            bits = bits(same, other);
        }
        return new EmFit(bits, share);
    }

    double likely(int[] row) {
        return likely(row, bits, prior);
    }

    private static double likely(int[] row, double[] bits, double prior) {
        double sum = Math.log(prior / (1 - prior)) / Math.log(2);
        for (int feature : row) {
            sum += bits[feature];
        }
        return 1 / (1 + Math.pow(2, -sum));
    }

    /** Within each field the levels' shares add up to one. */
    private static double[] bits(double[] same, double[] other) {
        double[] bits = new double[same.length];
        for (Field field : Field.values()) {
            int[] levels = field.levels().stream().mapToInt(level -> FeatureIndex.of(field, level)).filter(n -> n >= 0).toArray();
            double allSame = Arrays.stream(levels).mapToDouble(n -> same[n] + SMOOTHING).sum();
            double allOther = Arrays.stream(levels).mapToDouble(n -> other[n] + SMOOTHING).sum();
            for (int level : levels) {
                bits[level] = Math.log((same[level] + SMOOTHING) / allSame / ((other[level] + SMOOTHING) / allOther)) / Math.log(2);
            }
        }
        return bits;
    }
}
