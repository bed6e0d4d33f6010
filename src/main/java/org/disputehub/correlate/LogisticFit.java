package org.disputehub.correlate;

import java.util.Arrays;

/**
 * Logistic regression by Newton's method with a quadratic penalty: additive weights that know of one another, so that fields that say
 * the same do not count twice.
 */
final class LogisticFit {

    private static final int ROUNDS = 30;
    private static final double ENOUGH = 1e-6;

    private LogisticFit() {
    }

    /**
     * @param rows    features that are 1, by number; all others are 0
     * @param extra   two further numbers a row, the last features but one
     * @param penalty on the square of each weight, by number; the intercept has none
     * @return natural-log weights: {@code features}, then of the two extra, then the intercept
     */
    static double[] fit(int[][] rows, double[][] extra, boolean[] same, int features, double[] penalty) {
        int size = features + 3;
        double[] weights = new double[size];
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[size];
            double[][] curvature = new double[size][size];
            for (int row = 0; row < rows.length; row++) {
                accumulate(rows[row], extra[row], same[row], weights, gradient, curvature);
            }
            for (int i = 0; i < size; i++) {
                double held = i < features ? penalty[i] : 1e-9;
                gradient[i] -= held * weights[i];
                curvature[i][i] += held;
            }
            double[] step = Cholesky.solve(curvature, gradient);
            double largest = 0;
            for (int i = 0; i < size; i++) {
                weights[i] += step[i];
                largest = Math.max(largest, Math.abs(step[i]));
            }
            if (largest < ENOUGH) {
                break;
            }
        }
        return weights;
    }

    private static void accumulate(int[] row, double[] extra, boolean same, double[] weights, double[] gradient, double[][] curvature) {
        int[] features = new int[row.length + 3];
        double[] values = new double[row.length + 3];
        System.arraycopy(row, 0, features, 0, row.length);
        Arrays.fill(values, 0, row.length, 1);
        for (int i = 0; i < 3; i++) {
            features[row.length + i] = weights.length - 3 + i;
            values[row.length + i] = i < 2 ? extra[i] : 1;
        }
        double sum = 0;
        for (int i = 0; i < features.length; i++) {
            sum += values[i] * weights[features[i]];
        }
        double likely = 1 / (1 + Math.exp(-sum));
        double error = (same ? 1 : 0) - likely;
        double spread = likely * (1 - likely);
        for (int i = 0; i < features.length; i++) {
            gradient[features[i]] += error * values[i];
            for (int j = 0; j < features.length; j++) {
                curvature[features[i]][features[j]] += spread * values[i] * values[j];
            }
        }
    }
}
