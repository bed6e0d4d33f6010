package org.disputehub.correlate;

import org.disputehub.correlate.GramWeights.Weight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts in how many texts of history each character and pair stands and, where disputes are labelled, how much more often two texts of
 * one dispute share it than two of different ones.
 */
final class GramCount {

    /** What fewer texts have is left out, and counts as this rare. */
    static final double LEAST_SHARE = 0.002;
    /** Pairs of either kind that are added to what was seen, half of them sharing as often as the other kind does. */
    private static final double SMOOTHING = 20;

    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<String, double[]> pairs = new HashMap<>();

    private GramCount() {
    }

    static Map<String, Weight> weights(List<LabelledReport> history, int candidatesAtMost) {
        GramCount count = new GramCount();
        LabelledReport.byHistory(history).forEach(one -> count.add(one, candidatesAtMost));
        return count.weights(history.size());
    }

    private void add(List<LabelledReport> history, int candidatesAtMost) {
        List<Set<String>> grams = new ArrayList<>();
        TrialRegister register = new TrialRegister();
        for (LabelledReport report : history) {
            Set<String> own = Grams.in(Words.now(report.profile().text()));
            own.forEach(gram -> texts.merge(gram, 1, Integer::sum));
            if (report.cluster() != null) {
                for (Candidate candidate : register.candidates(report.profile(), candidatesAtMost)) {
                    pair(own, grams.get((int) candidate.record()), candidate.dispute().equals(report.cluster()));
                }
                register.add(report.cluster(), report.profile());
                grams.add(own);
            }
        }
    }

    private void pair(Set<String> a, Set<String> b, boolean same) {
        a.forEach(gram -> seen(gram, same, b.contains(gram)));
        b.forEach(gram -> seen(gram, same, a.contains(gram)));
    }

    private void seen(String gram, boolean same, boolean shared) {
        double[] counts = pairs.computeIfAbsent(gram, g -> new double[4]);
        counts[(same ? 0 : 2) + (shared ? 0 : 1)]++;
    }

    private Map<String, Weight> weights(int reports) {
        Map<String, Weight> weights = new HashMap<>();
        texts.forEach((gram, count) -> {
            double share = (double) count / reports;
            if (share >= LEAST_SHARE) {
                weights.put(gram, weight(share, gram.length() == 1 ? new double[4] : pairs.getOrDefault(gram, new double[4])));
            }
        });
        return weights;
    }

    private static Weight weight(double share, double[] counts) {
        double all = counts[0] + counts[1] + counts[2] + counts[3];
        double usual = all == 0 ? 0.5 : (counts[0] + counts[2]) / all;
        double same = (counts[0] + SMOOTHING * usual) / (counts[0] + counts[1] + SMOOTHING);
        double other = (counts[2] + SMOOTHING * usual) / (counts[2] + counts[3] + SMOOTHING);
        return new Weight(share, all == 0 ? 0 : bits(same / other), all == 0 ? 0 : bits((1 - same) / (1 - other)));
    }

    private static double bits(double odds) {
        return Double.isFinite(odds) && odds > 0 ? Math.log(odds) / Math.log(2) : 0;
    }
}
