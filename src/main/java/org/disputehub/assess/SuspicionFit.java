package org.disputehub.assess;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Logistic regression over the characters and pairs that at least two texts have, both kinds of texts weighing the same. */
final class SuspicionFit {

    private static final int ROUNDS = 1_500;
    private static final double STEP = 2;
    private static final double STRENGTH = 10;

    private final Map<Integer, Integer> columns = new HashMap<>();
    private final int[][] rows;
    private final double[] weights;
    private double begin;

    SuspicionFit(List<int[]> texts, List<Boolean> dangerous) {
        Map<Integer, Integer> counts = new HashMap<>();
        texts.forEach(grams -> Arrays.stream(grams).distinct().forEach(gram -> counts.merge(gram, 1, Integer::sum)));
        counts.forEach((gram, count) -> {
            if (count > 1) {
                columns.put(gram, columns.size());
            }
        });
        rows = texts.stream().map(grams -> Arrays.stream(grams).distinct().filter(columns::containsKey).map(columns::get).toArray()).toArray(int[][]::new);
        weights = new double[columns.size()];
        long many = dangerous.stream().filter(one -> one).count();
        double[] importance = {rows.length / (2.0 * (rows.length - many)), rows.length / (2.0 * many)};
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = new double[weights.length];
            double toBegin = 0;
            for (int i = 0; i < rows.length; i++) {
                double off = importance[dangerous.get(i) ? 1 : 0] * (1 / (1 + Math.exp(-score(rows[i]))) - (dangerous.get(i) ? 1 : 0)) / rows.length;
                toBegin += off;
                double each = off / norm(rows[i]);
                for (int column : rows[i]) {
                    gradient[column] += each;
                }
            }
            begin -= STEP * toBegin;
            for (int column = 0; column < weights.length; column++) {
                weights[column] -= STEP * (gradient[column] + weights[column] / (STRENGTH * rows.length));
            }
        }
    }

    private double score(int[] row) {
        double sum = 0;
        for (int column : row) {
            sum += weights[column];
        }
        return begin + sum / norm(row);
    }

    private static double norm(int[] row) {
        return Math.sqrt(Math.max(1, row.length));
    }

    /** @param threshold from which score on a text is suspected */
    Suspicion suspicion(double threshold) {
        Map<Integer, Float> byGram = new HashMap<>();
        columns.forEach((gram, column) -> byGram.put(gram, (float) weights[column]));
        return new Suspicion(byGram, (float) (begin - threshold));
    }

    String csv(double threshold) {
        StringBuilder csv = new StringBuilder(Suspicion.HEADING + "\n" + String.format(Locale.ROOT, "%s,%.2f%n", Suspicion.BEGIN, begin - threshold));
        Map<String, Double> sorted = new TreeMap<>();
        columns.forEach((gram, column) -> sorted.put(written(gram), weights[column]));
        sorted.forEach((gram, weight) -> csv.append(String.format(Locale.ROOT, "%s,%.2f%n", gram, weight)));
        return csv.toString();
    }

    private static String written(int gram) {
        return gram >>> 16 == 0 ? String.valueOf((char) gram) : "" + (char) (gram >>> 16) + (char) gram;
    }
}
