package org.disputehub.correlate;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a text is about (纠纷类别), as far as its words tell: naive Bayes over characters and pairs of characters, by how many texts of history on each topic have them.
 * A topic is a category that sources gave; the category that a report itself states is not looked at here. Immutable.
 */
final class Topics {

    /** Texts that are added to every count, so that a pair never seen on a topic does not rule it out. */
    private static final double SMOOTHING = 0.3;
    /** Chance that both are of one topic, at the least: nothing is impossible. */
    private static final double LEAST = 1e-6;

    private final double[] prior;
    private final float[] logPrior;
    private final GramIndex grams;
    /** Natural logarithms, by gram and topic. */
    private final float[][] logs;

    Topics(TopicCounts counts) {
        TreeMap<String, Integer> texts = new TreeMap<>(counts.texts());
        double all = texts.values().stream().mapToInt(n -> n).sum();
        this.prior = texts.values().stream().mapToDouble(n -> n / all).toArray();
        this.logPrior = new float[prior.length];
        for (int topic = 0; topic < prior.length; topic++) {
            logPrior[topic] = (float) Math.log(prior[topic]);
        }
        this.grams = new GramIndex(counts.grams().keySet());
        this.logs = new float[grams.size()][];
        double[] total = new double[prior.length];
        String[] names = texts.keySet().toArray(String[]::new);
        counts.grams().values().forEach(row -> {
            for (int topic = 0; topic < names.length; topic++) {
                total[topic] += row.getOrDefault(names[topic], 0) + SMOOTHING;
            }
        });
        counts.grams().forEach((gram, row) -> logs[grams.of(gram)] = logs(row, names, total));
    }

    private static float[] logs(Map<String, Integer> row, String[] names, double[] total) {
        float[] logs = new float[names.length];
        for (int topic = 0; topic < names.length; topic++) {
            logs[topic] = (float) Math.log((row.getOrDefault(names[topic], 0) + SMOOTHING) / total[topic]);
        }
        return logs;
    }

    /** @return how likely each topic is, or none where no word of the text is known */
    float[] of(Grams text) {
        float[] sums = logPrior.clone();
        int known = 0;
        for (int key : text.keys()) {
            int gram = grams.of(key);
            if (gram >= 0) {
                known++;
                add(logs[gram], sums);
            }
        }
        return known > 0 ? shares(sums) : new float[0];
    }

    /** A loop of its own, in one type, is what the compiler does eight at a time. */
    private static void add(float[] some, float[] sums) {
        for (int topic = 0; topic < sums.length; topic++) {
            sums[topic] += some[topic];
        }
    }

    private static float[] shares(float[] sums) {
        float most = Float.NEGATIVE_INFINITY;
        for (float sum : sums) {
            most = Math.max(most, sum);
        }
        float all = 0;
        for (int topic = 0; topic < sums.length; topic++) {
            sums[topic] = (float) Math.exp(sums[topic] - most);
            all += sums[topic];
        }
        for (int topic = 0; topic < sums.length; topic++) {
            sums[topic] /= all;
        }
        return sums;
    }

    /** How much more likely two texts are of one topic than two that have nothing to do with one another. NaN where either is not known. */
    double bits(float[] a, float[] b) {
        if (a.length == 0 || b.length == 0) {
            return Double.NaN;
        }
        double sum = LEAST;
        for (int topic = 0; topic < prior.length; topic++) {
            sum += a[topic] * b[topic] / prior[topic];
        }
        return Math.log(sum) / Math.log(2);
    }
}
