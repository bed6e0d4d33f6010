package org.disputehub.correlate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The characters and pairs of characters of one text with their weights, for the cosine of two texts. Punctuation, letters and digits
 * are left out: numbers are compared as what they mean.
 */
final class Grams {

    private final int[] keys;
    private final float[] weights;
    private final float[] agree;
    private float norm;
    private float differ;

    private Grams(int capacity) {
        int size = Integer.highestOneBit(Math.max(8, capacity * 3));
        this.keys = new int[size];
        this.weights = new float[size];
        this.agree = new float[size];
    }

    static Grams of(String text, GramWeights table) {
        Grams grams = new Grams(2 * text.length());
        int before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean han = counts(c);
            if (han) {
                grams.add(c);
                if (before != 0) {
                    grams.add(pair((char) before, c));
                }
            }
            before = han ? c : 0;
        }
        grams.weigh(table);
        return grams;
    }

    /** As text, each once. */
    static Set<String> in(String text) {
        Set<String> grams = new HashSet<>();
        for (int i = 0; i < text.length(); i++) {
            if (counts(text.charAt(i))) {
                grams.add(text.substring(i, i + 1));
                if (i + 1 < text.length() && counts(text.charAt(i + 1))) {
                    grams.add(text.substring(i, i + 2));
                }
            }
        }
        return grams;
    }

    static boolean counts(char c) {
        return c >= '\u3400' && c <= '\u9fff';
    }

    static int pair(char first, char second) {
        return first << 16 | second;
    }

    /** Each once. */
    int[] keys() {
        return Arrays.stream(keys).filter(key -> key != 0).toArray();
    }

    double cosine(Grams other) {
        if (norm == 0 || other.norm == 0) {
            return 0;
        }
        Grams small = keys.length <= other.keys.length ? this : other;
        Grams large = small == this ? other : this;
        double sum = 0;
        for (int i = 0; i < small.keys.length; i++) {
            if (small.keys[i] != 0) {
                int slot = GramIndex.slot(large.keys, small.keys[i]);
                sum += large.keys[slot] == 0 ? 0 : small.weights[i] * large.weights[slot];
            }
        }
        return sum / (norm * other.norm);
    }

    /** Bits for and against, of all words that either text has. */
    double agreement(Grams other) {
        Grams small = keys.length <= other.keys.length ? this : other;
        Grams large = small == this ? other : this;
        double sum = differ + other.differ;
        for (int i = 0; i < small.keys.length; i++) {
            if (small.keys[i] != 0 && large.keys[GramIndex.slot(large.keys, small.keys[i])] != 0) {
                sum += small.agree[i];
            }
        }
        return sum;
    }

    private void add(int gram) {
        int slot = GramIndex.slot(keys, gram);
        keys[slot] = gram;
        weights[slot]++;
    }

    /** How often counts less and less; how rare counts in full. */
    private void weigh(GramWeights table) {
        double sum = 0;
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                weights[i] = (float) ((1 + Math.log(weights[i])) * table.rarity(keys[i]));
                sum += weights[i] * weights[i];
                GramWeights.Weight weight = table.of(keys[i]);
                if (weight != null) {
                    differ += weight.differ();
                    agree[i] = (float) (weight.agree() - 2 * weight.differ());
                }
            }
        }
        norm = (float) Math.sqrt(sum);
    }
}
