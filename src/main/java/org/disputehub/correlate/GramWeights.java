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

    private final GramIndex index;
    private final Weight[] values;
    private final float[] rarities;
    private final float rarest;

    /** @param weights one that is not listed is as rare as the rarest of them, and says nothing else */
    GramWeights(Map<String, Weight> weights) {
        this.index = new GramIndex(weights.keySet());
        this.values = new Weight[index.size()];
        this.rarities = new float[index.size()];
        weights.forEach((gram, weight) -> {
            values[index.of(gram)] = weight;
            rarities[index.of(gram)] = rarity(weight.share());
        });
        this.rarest = rarity(weights.values().stream().mapToDouble(Weight::share).min().orElse(0.5));
    }

    float rarity(int gram) {
        int number = index.of(gram);
        return number < 0 ? rarest : rarities[number];
    }

    /** Null where it says nothing. */
    Weight of(int gram) {
        int number = index.of(gram);
        return number < 0 ? null : values[number];
    }

    private static float rarity(double share) {
        return (float) (1 - Math.log(share));
    }
}
