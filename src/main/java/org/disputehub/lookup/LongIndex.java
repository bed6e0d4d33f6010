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
    /** Two for each entry, which lie side by side: the whole hash, and its row with the number of the next entry of the same hash. */
    private long[] entries;
    private int size;
    private int used;

    LongIndex(int expected) {
        slots = new long[Integer.highestOneBit(Math.max(8, expected * 2 - 1)) * 2];
        entries = new long[Math.max(8, expected) * 2];
    }

    void add(long key, int row) {
        if (used * 2 > slots.length) {
            grow();
        }
        if (size * 2 == entries.length) {
            entries = Arrays.copyOf(entries, size * 4);
        }
        int slot = slot(key);
        used += slots[slot] == 0 ? 1 : 0;
        entries[size * 2] = key;
        entries[size * 2 + 1] = (long) row << 32 | at(slot) & ~TAG;
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
        for (int at = first; at != NONE; at = (int) entries[at * 2 + 1]) {
            found.accept((int) (entries[at * 2 + 1] >> 32));
        }
    }

    private int at(int slot) {
        return (int) slots[slot] - 1;
    }

    private int slot(long key) {
        int mask = slots.length - 1;
        int slot = (int) key & mask;
        while (slots[slot] != 0 && (((slots[slot] ^ key) & TAG) != 0 || entries[at(slot) * 2] != key)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        for (long entry : before) {
            if (entry != 0) {
                slots[slot(entries[((int) entry - 1) * 2])] = entry;
            }
        }
    }
}
