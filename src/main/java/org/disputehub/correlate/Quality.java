package org.disputehub.correlate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well reports were put together.
 *
 * @param precision of pairs that were put together
 * @param recall    of pairs that belong together
 * @param bCubed    F1 of what each single report sees
 * @param asked     share of reports that a person was asked about
 */
record Quality(double precision, double recall, double bCubed, double asked) {

    static Quality of(List<String> truth, List<String> found, int asked) {
        Map<String, Integer> clusters = new HashMap<>();
        Map<String, Integer> disputes = new HashMap<>();
        Map<List<String>, Integer> both = new HashMap<>();
        for (int i = 0; i < truth.size(); i++) {
            clusters.merge(truth.get(i), 1, Integer::sum);
            disputes.merge(found.get(i), 1, Integer::sum);
            both.merge(List.of(truth.get(i), found.get(i)), 1, Integer::sum);
        }
        double together = pairs(both.values());
        double seenPrecision = 0;
        double seenRecall = 0;
        for (Map.Entry<List<String>, Integer> entry : both.entrySet()) {
            double n = entry.getValue();
            seenPrecision += n * n / disputes.get(entry.getKey().get(1));
            seenRecall += n * n / clusters.get(entry.getKey().get(0));
        }
        double p = seenPrecision / truth.size();
        double r = seenRecall / truth.size();
        return new Quality(share(together, pairs(disputes.values())), share(together, pairs(clusters.values())), 2 * p * r / (p + r), (double) asked / truth.size());
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }

    private static double pairs(Iterable<Integer> sizes) {
        double pairs = 0;
        for (int size : sizes) {
            pairs += size * (size - 1.0) / 2;
        }
        return pairs;
    }

    @Override
    public String toString() {
        return String.format("precision %.4f  recall %.4f  B-cubed F1 %.4f  asked %.2f %%", precision, recall, bCubed, asked * 100);
    }
}
