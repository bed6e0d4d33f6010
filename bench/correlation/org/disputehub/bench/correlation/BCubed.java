package org.disputehub.bench.correlation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * For each report: how many of those in its found dispute are truly of its own (precision), and how many of its true dispute's are there
 * (recall), itself included; then the mean over reports. Large disputes weigh no more than their reports.
 */
record BCubed(double precision, double recall) {

    /** One report's. */
    static BCubed[] each(List<LabelledReport> reports, List<String> disputes) {
        Map<String, Integer> found = new HashMap<>();
        Map<String, Integer> truth = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            found.merge(disputes.get(i), 1, Integer::sum);
            truth.merge(reports.get(i).cluster(), 1, Integer::sum);
            both.merge(disputes.get(i) + " " + reports.get(i).cluster(), 1, Integer::sum);
        }
        BCubed[] each = new BCubed[reports.size()];
        for (int i = 0; i < each.length; i++) {
            double shared = both.get(disputes.get(i) + " " + reports.get(i).cluster());
            each[i] = new BCubed(shared / found.get(disputes.get(i)), shared / truth.get(reports.get(i).cluster()));
        }
        return each;
    }

    static BCubed mean(List<LabelledReport> reports, List<String> disputes) {
        BCubed[] each = each(reports, disputes);
        double precision = 0;
        double recall = 0;
        for (BCubed one : each) {
            precision += one.precision();
            recall += one.recall();
        }
        return new BCubed(precision / each.length, recall / each.length);
    }

    double f1() {
        return 2 * precision * recall / (precision + recall);
    }
}
