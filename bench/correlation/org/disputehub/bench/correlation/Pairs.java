package org.disputehub.bench.correlation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs of reports that end up in one dispute, transitively: the strictest count, since one wrong join of two large disputes makes many wrong pairs.
 *
 * @param right  of one dispute and found so
 * @param wrong  found so and not of one
 * @param missed of one dispute and not found so
 */
record Pairs(double right, double wrong, double missed) {

    static Pairs count(List<LabelledReport> reports, List<String> disputes) {
        Map<String, Integer> found = new HashMap<>();
        Map<String, Integer> truth = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            found.merge(disputes.get(i), 1, Integer::sum);
            truth.merge(reports.get(i).cluster(), 1, Integer::sum);
            both.merge(disputes.get(i) + " " + reports.get(i).cluster(), 1, Integer::sum);
        }
        double right = of(both);
        return new Pairs(right, of(found) - right, of(truth) - right);
    }

    private static double of(Map<String, Integer> sizes) {
        return sizes.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
    }

    double precision() {
        return right + wrong == 0 ? 1 : right / (right + wrong);
    }

    double recall() {
        return right + missed == 0 ? 1 : right / (right + missed);
    }
}
