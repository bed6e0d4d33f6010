package org.disputehub.lookup;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * From a 64-bit hash to the numbers of rows. A hash and its row lie side by side in one flat table, so that a look-up waits for memory once, whether somebody is
 * listed or nobody, and however large the register is.
 */
final class LongIndex {

    private static final int NONE = -1;

    /** Two for each place: the whole hash, and its last row counted from 1 with the number of the one before it; 0: free. */
    private long[] slots;
    /** Rows that share a hash with a later one, likewise. */
    private long[] earlier = new long[8];
    private int size;
    private int used;

    LongIndex(int expected) {
        slots = new long[Integer.highestOneBit(Math.max(8, expected * 2 - 1)) * 4];
    }

    void add(long key, int row) {
        if (used * 4 > slots.length) {
            grow();
        }
        int slot = slot(key);
        int before = NONE;
        if (slots[slot + 1] == 0) {
            used++;
        } else {
            before = size;
            keep(slots[slot + 1]);
        }
        slots[slot] = key;
        slots[slot + 1] = (long) (row + 1) << 32 | before & 0xffffffffL;
    }

    private void keep(long row) {
        if (size == earlier.length) {
            earlier = Arrays.copyOf(earlier, size * 2);
        }
        earlier[size++] = row;
    }

    void each(long key, IntConsumer found) {
        eachFrom(first(key), found);
    }

    /** For {@link #eachFrom}; 0 where there is nothing. */
    long first(long key) {
        return slots[slot(key) + 1];
    }

    /** The row that was added last comes first. */
    void eachFrom(long first, IntConsumer found) {
        long at = first;
        while (at != 0) {
            found.accept((int) (at >> 32) - 1);
            at = (int) at == NONE ? 0 : earlier[(int) at];
        }
    }

    private int slot(long key) {
        int mask = slots.length - 1;
        int slot = (int) key << 1 & mask;
        while (slots[slot + 1] != 0 && slots[slot] != key) {
            slot = slot + 2 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        for (int at = 0; at < before.length; at += 2) {
            if (before[at + 1] != 0) {
                int slot = slot(before[at]);
                slots[slot] = before[at];
                slots[slot + 1] = before[at + 1];
            }
        }
    }
}
