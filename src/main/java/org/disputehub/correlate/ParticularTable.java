package org.disputehub.correlate;

import org.disputehub.mapping.Fault;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** {@code correlation-particulars.csv} beside the policy: what each answer weighs; written by training. */
final class ParticularTable {

    static final String FILE = "correlation-particulars.csv";
    private static final String HEADING = "particular,both,otherwise";
    private static final String BITS = ",(-?\\d+(?:\\.\\d+)?)";
    private static final Pattern ROW = Pattern.compile("(\\*|[A-Z][A-Z0-9_]*\\.(?:\\*|[A-Z][A-Z0-9_]*))" + BITS + BITS);

    private ParticularTable() {
    }

    /** Rows of answers that the lexicon no longer has are left alone. */
    static Map<String, double[]> read(Path file, List<Fault> faults) {
        Map<String, double[]> rows = new HashMap<>();
        BitsTable.read(file, HEADING, ROW, "QUESTION.ANSWER and two numbers of bits, with commas", faults)
                .forEach(row -> rows.put(row.group(1), new double[]{Double.parseDouble(row.group(2)), Double.parseDouble(row.group(3))}));
        return rows;
    }

    static String csv(Map<String, double[]> rows) {
        StringBuilder csv = new StringBuilder(HEADING).append('\n');
        new TreeMap<>(rows).forEach((name, bits) -> csv.append(String.format(Locale.ROOT, "%s,%.2f,%.2f%n", name, bits[0], bits[1])));
        return csv.toString();
    }
}
