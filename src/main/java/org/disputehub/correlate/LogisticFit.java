package org.disputehub.correlate;

import java.util.Arrays;
import java.util.List;

/**
 * Logistic regression with a quadratic penalty: additive weights that know of one another, so that features that say the same do not count twice. One weight at a time
 * (cyclic coordinate descent), since of thousands of features few are set in a row.
 */
final class LogisticFit {

    private static final int ROUNDS = 100;
    private static final double ENOUGH = 1e-3;

    /**
     * One example.
     *
     * @param features numbers of those that are not 0
     * @param values   theirs
     */
    record Row(int[] features, float[] values, boolean same) {
    }

    /** A feature with the rows that have it. */
    private static final class Column {
        private final int[] rows;
        private final float[] values;
        private int filled;
        /** How far the weight may move in a step: the curvature holds only near by. */
        private double reach = 1;

        private Column(int size) {
            rows = new int[size];
            values = new float[size];
        }
    }

    private final boolean[] same;
    private final double[] sums;
    private final Column[] columns;

    private LogisticFit(List<Row> rows, int features) {
        this.same = new boolean[rows.size()];
        this.sums = new double[rows.size()];
        this.columns = new Column[features + 1];
        int[] sizes = new int[features + 1];
        rows.forEach(row -> Arrays.stream(row.features).forEach(feature -> sizes[feature]++));
        sizes[features] = rows.size();
        Arrays.setAll(columns, feature -> new Column(sizes[feature]));
        for (int i = 0; i < same.length; i++) {
            Row row = rows.get(i);
            same[i] = row.same;
            for (int k = 0; k < row.features.length; k++) {
                add(columns[row.features[k]], i, row.values[k]);
            }
            add(columns[features], i, 1);
        }
    }

    private static void add(Column column, int row, float value) {
        column.rows[column.filled] = row;
        column.values[column.filled++] = value;
    }

    /**
     * @param penalties    on the square of each weight, by number; the intercept has none
     * @param neverAgainst features whose weight is not below 0
     * @return natural-log weights, then the intercept
     */
    static double[] fit(List<Row> rows, double[] penalties, boolean[] neverAgainst) {
        LogisticFit fit = new LogisticFit(rows, penalties.length);
        double[] weights = new double[penalties.length + 1];
        double largest = 1;
        for (int round = 0; round < ROUNDS && largest > ENOUGH; round++) {
            largest = 0;
            for (int number = 0; number <= penalties.length; number++) {
                // The intercept first, or what all rows have would go to the first features.
                int feature = number == 0 ? penalties.length : number - 1;
                boolean intercept = number == 0;
                double least = !intercept && neverAgainst[feature] ? -weights[feature] : Double.NEGATIVE_INFINITY;
                double step = fit.step(fit.columns[feature], weights[feature], intercept ? 0 : penalties[feature], least);
                weights[feature] += step;
                largest = Math.max(largest, Math.abs(step));
            }
        }
        return weights;
    }

    private double step(Column column, double weight, double penalty, double least) {
        if (column.filled == 0) {
            return 0;
        }
        double gradient = -penalty * weight;
        double curvature = penalty + 1e-9;
        for (int k = 0; k < column.filled; k++) {
            double likely = 1 / (1 + Math.exp(-sums[column.rows[k]]));
            gradient += ((same[column.rows[k]] ? 1 : 0) - likely) * column.values[k];
            curvature += likely * (1 - likely) * column.values[k] * column.values[k];
        }
        double step = Math.max(least, Math.max(-column.reach, Math.min(column.reach, gradient / curvature)));
        column.reach = Math.max(2 * Math.abs(step), column.reach / 2);
        for (int k = 0; k < column.filled; k++) {
            sums[column.rows[k]] += step * column.values[k];
        }
        return step;
    }
}
