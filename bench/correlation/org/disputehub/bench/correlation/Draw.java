package org.disputehub.bench.correlation;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Chance that comes out the same for the same seed. */
final class Draw {

    private final Random random;

    Draw(long seed) {
        // Seeds that lie close together would begin alike.
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        random.nextLong();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both ends included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    double between(double from, double to) {
        return from + random.nextDouble() * (to - from);
    }

    /** Small values much more often than large ones. */
    double logarithmic(double from, double to) {
        return Math.exp(between(Math.log(from), Math.log(to)));
    }

    double gaussian() {
        return random.nextGaussian();
    }

    long seed() {
        return random.nextLong();
    }

    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** The first entries of the list more often than the last: of 150, the first in 3 draws of 100. */
    <T> T skewed(List<T> list) {
        return list.get((int) (list.size() * Math.pow(random.nextDouble(), 1.4)));
    }

    <T> T weighted(Map<T, ? extends Number> weights) {
        double rest = random.nextDouble() * weights.values().stream().mapToDouble(Number::doubleValue).sum();
        for (Map.Entry<T, ? extends Number> entry : weights.entrySet()) {
            rest -= entry.getValue().doubleValue();
            if (rest < 0) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("Nothing to choose from");
    }
}
