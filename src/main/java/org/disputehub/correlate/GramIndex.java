package org.disputehub.correlate;

import java.util.Arrays;
import java.util.Collection;

/** A number for each known character and pair of characters. Immutable. */
final class GramIndex {

    private static final int NONE = -1;

    private final int[] keys;
    private final int[] numbers;
    private final int size;

    GramIndex(Collection<String> grams) {
        this.size = grams.size();
        int slots = Integer.highestOneBit(Math.max(4, size * 4));
        this.keys = new int[slots];
        this.numbers = new int[slots];
        Arrays.fill(numbers, NONE);
        int next = 0;
        for (String gram : grams) {
            int slot = slot(keys, key(gram));
            keys[slot] = key(gram);
            numbers[slot] = next++;
        }
    }

    int size() {
        return size;
    }

    /** Below 0: not known. */
    int of(int key) {
        return numbers[slot(keys, key)];
    }

    int of(String gram) {
        return of(key(gram));
    }

    /** Where the key stands in a table of open addressing, or would stand. @param keys as many as a power of two, not all taken; 0: free */
    static int slot(int[] keys, int key) {
        int mask = keys.length - 1;
        int slot = (key * 0x9e3779b9 >>> 7) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    static int key(String gram) {
        return gram.length() == 1 ? gram.charAt(0) : Grams.pair(gram.charAt(0), gram.charAt(1));
    }
}
