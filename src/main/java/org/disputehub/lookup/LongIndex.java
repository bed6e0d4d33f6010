package org.disputehub.lookup;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * From a 64-bit hash to the numbers of rows, in eight bytes for each place of one flat table: a look-up waits for memory once, whether somebody is listed or nobody,
 * and the table of a million is small enough for the processor to find its way in. 40 bits of the hash stand in it; the others say where, so that two hashes are taken
 * for one about once in a million million look-ups.
 */
final class LongIndex {

    private static final int BITS = 24;
    private static final long REFERENCE = (1L << BITS) - 1;
    /** Refers to {@link #shared}, not to a row. */
    private static final int SHARED = 1 << BITS - 1;

    /** 40 bits of a hash and a reference, 0: free. A reference is a row counted from 1, or {@link #SHARED} and a number. */
    private final long[] slots;
    /** Of rows that share a hash: the row counted from 1, and the reference to the one before it. */
    private long[] shared = new long[8];
    private int sharing;

    /** @param most how many rows will come */
    LongIndex(int most) {
        if (most >= SHARED) {
            throw new IllegalArgumentException("At most " + (SHARED - 1) + " rows");
        }
        slots = new long[Integer.highestOneBit(Math.max(8, most * 2 - 1)) * 2];
    }

    void add(long key, int row) {
        int slot = slot(key);
        int before = (int) (slots[slot] & REFERENCE);
        slots[slot] = key & ~REFERENCE | (before == 0 ? row + 1 : SHARED | share(row, before));
    }

    private int share(int row, int before) {
        if (sharing == shared.length) {
            shared = Arrays.copyOf(shared, sharing * 2);
        }
        shared[sharing] = (long) (row + 1) << Integer.SIZE | before;
        return sharing++;
    }

    /** For {@link #each}; 0 where there is nothing. */
    int first(long key) {
        return (int) (slots[slot(key)] & REFERENCE);
    }

    /** The row that was added last comes first. */
    void each(int first, IntConsumer found) {
        int at = first;
        while ((at & SHARED) != 0) {
            long one = shared[at & ~SHARED];
            found.accept((int) (one >> Integer.SIZE) - 1);
            at = (int) one;
        }
        if (at != 0) {
            found.accept(at - 1);
        }
    }

    private int slot(long key) {
        int mask = slots.length - 1;
        int slot = (int) key & mask;
        while (slots[slot] != 0 && (slots[slot] & ~REFERENCE) != (key & ~REFERENCE)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
