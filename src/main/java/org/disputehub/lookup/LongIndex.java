package org.disputehub.lookup;

import java.util.function.IntConsumer;

/** From a 64-bit hash to the numbers of rows, in one flat table: what a look-up costs does not grow with the register. */
final class LongIndex {

    private static final int NONE = -1;

    private long[] keys;
    private int[] first;
    private int[] next;
    private int[] rows;
    private int size;
    private int used;

    LongIndex(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected * 2 - 1)) * 2;
        keys = new long[capacity];
        first = filled(capacity);
        rows = new int[Math.max(8, expected)];
        next = new int[rows.length];
    }

    void add(long key, int row) {
        if (used * 2 > keys.length) {
            grow();
        }
        if (size == rows.length) {
            rows = java.util.Arrays.copyOf(rows, size * 2);
            next = java.util.Arrays.copyOf(next, size * 2);
        }
        int slot = slot(key);
        used += first[slot] == NONE ? 1 : 0;
        keys[slot] = key;
        rows[size] = row;
        next[size] = first[slot];
        first[slot] = size++;
    }

    void each(long key, IntConsumer found) {
        for (int at = first[slot(key)]; at != NONE; at = next[at]) {
            found.accept(rows[at]);
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (first[slot] != NONE && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldFirst = first;
        keys = new long[oldKeys.length * 2];
        first = filled(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldFirst[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                first[slot] = oldFirst[i];
            }
        }
    }

    private static int[] filled(int length) {
        int[] none = new int[length];
        java.util.Arrays.fill(none, NONE);
        return none;
    }
}
