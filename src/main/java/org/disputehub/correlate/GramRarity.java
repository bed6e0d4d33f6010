package org.disputehub.correlate;

import java.util.Map;

/** How telling a character or pair is: what stands in many texts says little. Learned by training, the same for every node. */
final class GramRarity {

    private final int[] keys;
    private final float[] values;
    private final int mask;
    private final float rarest;

    /** @param shares of all texts that have a gram; one that is not listed is as rare as the rarest of them */
    GramRarity(Map<String, Double> shares) {
        int size = Integer.highestOneBit(Math.max(4, shares.size() * 4));
        this.keys = new int[size];
        this.values = new float[size];
        this.mask = size - 1;
        shares.forEach((gram, share) -> {
            int slot = slot(key(gram));
            keys[slot] = key(gram);
            values[slot] = rarity(share);
        });
        this.rarest = rarity(shares.values().stream().mapToDouble(s -> s).min().orElse(0.5));
    }

    float of(int gram) {
        int slot = slot(gram);
        return keys[slot] == 0 ? rarest : values[slot];
    }

    private int slot(int gram) {
        int slot = (gram * 0x9e3779b9 >>> 7) & mask;
        while (keys[slot] != 0 && keys[slot] != gram) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static int key(String gram) {
        return gram.length() == 1 ? gram.charAt(0) : Grams.pair(gram.charAt(0), gram.charAt(1));
    }

    private static float rarity(double share) {
        return (float) (1 - Math.log(share));
    }
}
