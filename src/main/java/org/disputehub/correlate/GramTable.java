package org.disputehub.correlate;

import org.disputehub.correlate.GramWeights.Weight;
import org.disputehub.mapping.Fault;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** {@code correlation-grams.csv} beside the policy: characters and pairs that many texts have, with what each says; written by training. */
final class GramTable {

    static final String FILE = "correlation-grams.csv";
    private static final String HEADING = "gram,share,agree,differ";
    private static final Pattern ROW = Pattern.compile("([\\u3400-\\u9fff]{1,2}),(0?\\.\\d*[1-9]\\d*|1(?:\\.0*)?),(-?\\d+(?:\\.\\d+)?),(-?\\d+(?:\\.\\d+)?)");

    private GramTable() {
    }

    static GramWeights read(Path file, List<Fault> faults) {
        Map<String, Weight> weights = new HashMap<>();
        BitsTable.read(file, HEADING, ROW, "one or two Chinese characters, a share above 0 and up to 1, and two numbers of bits, with commas", faults)
                .forEach(row -> weights.put(row.group(1), new Weight(Double.parseDouble(row.group(2)), Double.parseDouble(row.group(3)), Double.parseDouble(row.group(4)))));
        return new GramWeights(weights);
    }

    static String csv(Map<String, Weight> weights) {
        StringBuilder csv = new StringBuilder(HEADING).append('\n');
        new TreeMap<>(weights).forEach((gram, weight) -> csv.append(String.format(Locale.ROOT, "%s,%.4f,%.2f,%.2f%n", gram, weight.share(), weight.agree(), weight.differ())));
        return csv.toString();
    }
}
