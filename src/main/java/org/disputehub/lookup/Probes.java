package org.disputehub.lookup;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Look-ups of one report, gathered first and then made one right after the other: the processor waits for memory once for many of them, not for each. */
final class Probes {

    private LongIndex[] indexes = new LongIndex[32];
    private long[] keys = new long[32];
    private IntConsumer[] found = new IntConsumer[32];
    private int size;

    void add(LongIndex index, long key, IntConsumer onFound) {
        if (size == keys.length) {
            indexes = Arrays.copyOf(indexes, size * 2);
            keys = Arrays.copyOf(keys, size * 2);
            found = Arrays.copyOf(found, size * 2);
        }
        indexes[size] = index;
        keys[size] = key;
        found[size++] = onFound;
    }

    /** What is found is said in the order in which it was asked. */
    void ask() {
        int[] firsts = new int[size];
        for (int i = 0; i < size; i++) {
            firsts[i] = indexes[i].first(keys[i]);
        }
        for (int i = 0; i < size; i++) {
            indexes[i].each(firsts[i], found[i]);
        }
    }
}
