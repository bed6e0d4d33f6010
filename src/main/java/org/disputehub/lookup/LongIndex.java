package org.disputehub.lookup;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * From a 64-bit hash to the numbers of rows. Most questions are about nobody who is listed: those are answered by one place of one flat table, so that a
 * look-up waits for memory once, however large the register is.
 */
final class LongIndex {

    private static final long TAG = 0xffffffff00000000L;
    private static final int NONE = -1;

    /** The upper half of a hash, and the number of its first entry counted from 1; 0: free. */
    private long[] slots;
    private long[] keys;
    private int[] next;
    private int[] rows;
    private int size;
    private int used;

    LongIndex(int expected) {
        slots = new long[Integer.highestOneBit(Math.max(8, expected * 2 - 1)) * 2];
        keys = new long[Math.max(8, expected)];
        rows = new int[keys.length];
        next = new int[keys.length];
    }

    void add(long key, int row) {
        if (used * 2 > slots.length) {
            grow();
        }
        if (size == rows.length) {
            keys = Arrays.copyOf(keys, size * 2);
            rows = Arrays.copyOf(rows, size * 2);
            next = Arrays.copyOf(next, size * 2);
        }
        int slot = slot(key);
        used += slots[slot] == 0 ? 1 : 0;
        keys[size] = key;
        rows[size] = row;
        next[size] = at(slot);
        slots[slot] = key & TAG | ++size;
    }

    void each(long key, IntConsumer found) {
        each(first(key), found);
    }

    /** For {@link #each(int, IntConsumer)}, negative where there is nothing. */
    int first(long key) {
        return at(slot(key));
    }

    void each(int first, IntConsumer found) {
        for (int at = first; at != NONE; at = next[at]) {
            found.accept(rows[at]);
        }
    }

    private int at(int slot) {
        return (int) slots[slot] - 1;
    }

    private int slot(long key) {
        int mask = slots.length - 1;
        int slot = (int) key & mask;
        while (slots[slot] != 0 && (((slots[slot] ^ key) & TAG) != 0 || keys[at(slot)] != key)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        for (long entry : before) {
            if (entry != 0) {
                slots[slot(keys[(int) entry - 1])] = entry;
            }
        }
    }
}
