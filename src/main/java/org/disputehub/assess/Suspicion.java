package org.disputehub.assess;

import org.disputehub.lookup.NormalText;
import org.disputehub.mapping.Fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which sentences sound as dangerous ones do, though nothing of the vocabulary stands in them: the characters and pairs of characters of
 * {@code risk-grams.csv} weighed together. It calls for a look, never for more.
 */
final class Suspicion {

    static final String CODE = "SUSPICION";
    static final String FILE = "risk-grams.csv";
    static final String HEADING = "gram,weight";
    /** What a sentence begins with. */
    static final String BEGIN = "*";

    private static final String PLACE = "routes/policies/" + FILE;
    private static final Pattern ROW = Pattern.compile("([\\u3400-\\u9fff]{1,2}|\\*),(-?\\d{1,3}(?:\\.\\d+)?)");
    /** A few characters are no way of speaking. */
    private static final int LEAST_KNOWN = 6;

    /** A table of grams, 0: free, and what each weighs: asked of every pair of characters, so no boxes. */
    private final int[] grams;
    private final float[] weights;
    private final float begin;

    Suspicion(Map<Integer, Float> byGram, float begin) {
        this.begin = begin;
        grams = new int[Integer.highestOneBit(Math.max(8, byGram.size())) * 4];
        weights = new float[grams.length];
        byGram.forEach((gram, weight) -> {
            int slot = slot(gram);
            grams[slot] = gram;
            weights[slot] = weight;
        });
    }

    private int slot(int gram) {
        int mask = grams.length - 1;
        int slot = gram * 0x9e3779b1 >>> 8 & mask;
        while (grams[slot] != 0 && grams[slot] != gram) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** @param from first character of the sentence in the text, @param to one past its last */
    record Found(int from, int to) {
    }

    /** @return null where the file has faults, which are added */
    static Suspicion read(Path file, List<Fault> faults) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            faults.add(new Fault(PLACE, 0, "There is no such file, or it is no UTF-8 text; `risk train --write` makes it."));
            return null;
        }
        Map<Integer, Float> weights = new HashMap<>();
        float begin = 0;
        int before = faults.size();
        for (int i = 0; i < lines.size(); i++) {
            Matcher row = ROW.matcher(lines.get(i));
            if (i == 0 ? !lines.get(i).equals(HEADING) : !row.matches()) {
                faults.add(new Fault(PLACE, i + 1, "expected " + (i == 0 ? HEADING : "one or two Chinese characters, a comma and a number")));
            } else if (i > 0 && row.group(1).equals(BEGIN)) {
                begin = Float.parseFloat(row.group(2));
            } else if (i > 0) {
                weights.put(gram(row.group(1)), Float.parseFloat(row.group(2)));
            }
        }
        return faults.size() == before ? new Suspicion(weights, begin) : null;
    }

    static int gram(String written) {
        return written.length() == 1 ? written.charAt(0) : written.charAt(0) << 16 | written.charAt(1);
    }

    /** Every character and pair of a piece of a text; a pair does not reach over a comma. */
    static int[] grams(NormalText text, int from, int to) {
        int[] grams = new int[2 * (to - from)];
        int size = 0;
        char[] chars = text.chars();
        for (int i = from; i < to; i++) {
            if (isHan(chars[i])) {
                grams[size++] = chars[i];
                if (i > from && isHan(chars[i - 1]) && text.gap(i) < NormalText.COMMA) {
                    grams[size++] = chars[i - 1] << 16 | chars[i];
                }
            }
        }
        return Arrays.copyOf(grams, size);
    }

    private static boolean isHan(char c) {
        return c >= '\u3400' && c <= '\u9fff';
    }

    /** The sentence that sounds most so. */
    Optional<Found> in(NormalText text) {
        double most = 0;
        Found found = null;
        int from = 0;
        for (int to = 1; to <= text.length(); to++) {
            if (to == text.length() || text.gap(to) == NormalText.END) {
                double score = score(grams(text, from, to));
                if (score > most) {
                    most = score;
                    found = new Found(text.from(from), text.to(to));
                }
                from = to;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Above 0: as dangerous ones do. Each gram counts once, and each text weighs the same, however long it is. */
    double score(int[] sentence) {
        double sum = 0;
        int known = 0;
        long[] counted = new long[grams.length / Long.SIZE + 1];
        for (int gram : sentence) {
            int slot = slot(gram);
            if (grams[slot] != 0 && (counted[slot / Long.SIZE] & 1L << slot) == 0) {
                counted[slot / Long.SIZE] |= 1L << slot;
                sum += weights[slot];
                known++;
            }
        }
        return known < LEAST_KNOWN ? Double.NEGATIVE_INFINITY : begin + sum / Math.sqrt(known);
    }
}
