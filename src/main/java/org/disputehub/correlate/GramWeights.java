package org.disputehub.correlate;

import java.util.Map;

/**
 * What each character and pair of characters says: how common it is, and what it is worth when both texts have it or only one. Learned by
 * training, the same for every node.
 */
final class GramWeights {

    /**
     * @param share  of all texts that have it
     * @param agree  bits when both have it
     * @param differ bits when only one has
     */
    record Weight(double share, double agree, double differ) {
    }

    private final int[] keys;
    private final Weight[] values;
    private final float[] rarities;
    private final int mask;
    private final float rarest;

    /** @param weights one that is not listed is as rare as the rarest of them, and says nothing else */
    GramWeights(Map<String, Weight> weights) {
        int size = Integer.highestOneBit(Math.max(4, weights.size() * 4));
        this.keys = new int[size];
        this.values = new Weight[size];
        this.rarities = new float[size];
        this.mask = size - 1;
        weights.forEach((gram, weight) -> {
            int slot = slot(key(gram));
            keys[slot] = key(gram);
            values[slot] = weight;
            rarities[slot] = rarity(weight.share());
        });
        this.rarest = rarity(weights.values().stream().mapToDouble(Weight::share).min().orElse(0.5));
    }

    float rarity(int gram) {
        int slot = slot(gram);
        return keys[slot] == 0 ? rarest : rarities[slot];
    }

    /** Null where it says nothing. */
    Weight of(int gram) {
        return values[slot(gram)];
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
