package org.disputehub.correlate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts in how many texts of history each character and pair stands. */
final class GramCount {

    /** What fewer texts have is as rare as this. */
    private static final double LEAST_SHARE = 0.002;

    private GramCount() {
    }

    /** @return shares by gram, to four digits, in a stable order */
    static Map<String, Double> shares(List<LabelledReport> history) {
        Map<String, Integer> counts = new HashMap<>();
        for (LabelledReport report : history) {
            grams(report.profile().text()).forEach(gram -> counts.merge(gram, 1, Integer::sum));
        }
        Map<String, Double> shares = new TreeMap<>();
        counts.forEach((gram, count) -> {
            double share = (double) count / history.size();
            if (share >= LEAST_SHARE) {
                shares.put(gram, Math.round(share * 10_000) / 10_000.0);
            }
        });
        return shares;
    }

    static String csv(Map<String, Double> shares) {
        StringBuilder csv = new StringBuilder(GramTable.HEADING).append('\n');
        shares.forEach((gram, share) -> csv.append(gram).append(',').append(String.format(Locale.ROOT, "%.4f", share)).append('\n'));
        return csv.toString();
    }

    private static Set<String> grams(String text) {
        Set<String> grams = new HashSet<>();
        for (int i = 0; i < text.length(); i++) {
            if (Grams.counts(text.charAt(i))) {
                grams.add(text.substring(i, i + 1));
                if (i + 1 < text.length() && Grams.counts(text.charAt(i + 1))) {
                    grams.add(text.substring(i, i + 2));
                }
            }
        }
        return grams;
    }
}
