package org.disputehub.bench.correlation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How far the figures would move with other disputes of the same kind: a bootstrap over true disputes, 95 %. */
public final class Doubt {

    private static final int ROUNDS = 1000;
    private static final int SEED = 7;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final double[] right;
    private final double[] missed;
    private final double[] wrong;
    private final double[] reports;
    private final double[] bcubedPrecision;
    private final double[] bcubedRecall;

    public Doubt(List<LabelledReport> all, Answers answers) {
        all.forEach(report -> numbers.putIfAbsent(report.cluster(), numbers.size()));
        int size = numbers.size();
        right = new double[size];
        missed = new double[size];
        wrong = new double[size];
        reports = new double[size];
        bcubedPrecision = new double[size];
        bcubedRecall = new double[size];
        count(all, answers.disputes());
    }

    private void count(List<LabelledReport> all, List<String> disputes) {
        BCubed[] each = BCubed.each(all, disputes);
        Map<String, Map<Integer, Integer>> found = new HashMap<>();
        for (int i = 0; i < each.length; i++) {
            int cluster = numbers.get(all.get(i).cluster());
            reports[cluster]++;
            bcubedPrecision[cluster] += each[i].precision();
            bcubedRecall[cluster] += each[i].recall();
            found.computeIfAbsent(disputes.get(i), d -> new HashMap<>()).merge(cluster, 1, Integer::sum);
        }
        for (Map<Integer, Integer> dispute : found.values()) {
            double size = dispute.values().stream().mapToInt(Integer::intValue).sum();
            dispute.forEach((cluster, n) -> {
                right[cluster] += n * (n - 1) / 2.0;
                wrong[cluster] += n * (size - n) / 2; // half of each wrong pair to either side
            });
        }
        for (int c = 0; c < right.length; c++) {
            missed[c] = reports[c] * (reports[c] - 1) / 2 - right[c];
        }
    }

    /** Lower and upper ends of precision, recall and B-cubed F1. */
    public double[][] intervals() {
        Random random = new Random(SEED);
        double[][] samples = new double[3][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double[] sum = new double[6];
            for (int draw = 0; draw < right.length; draw++) {
                int c = random.nextInt(right.length);
                add(sum, right[c], wrong[c], missed[c], reports[c], bcubedPrecision[c], bcubedRecall[c]);
            }
            samples[0][round] = sum[0] / (sum[0] + sum[1]);
            samples[1][round] = sum[0] / (sum[0] + sum[2]);
            samples[2][round] = new BCubed(sum[4] / sum[3], sum[5] / sum[3]).f1();
        }
        return Arrays.stream(samples).map(Doubt::ends).toArray(double[][]::new);
    }

    private static double[] ends(double[] samples) {
        Arrays.sort(samples);
        return new double[]{samples[(int) (ROUNDS * 0.025)], samples[(int) (ROUNDS * 0.975)]};
    }

    private static void add(double[] sum, double... values) {
        for (int i = 0; i < values.length; i++) {
            sum[i] += values[i];
        }
    }
}
