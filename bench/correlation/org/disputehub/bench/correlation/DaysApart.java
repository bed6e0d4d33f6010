package org.disputehub.bench.correlation;

import no.priv.garshol.duke.Comparator;

/** Duke has no comparator for dates: 1 on the same day, falling to 0 over four months. */
public final class DaysApart implements Comparator {

    private static final double GONE = 120;

    @Override
    public boolean isTokenized() {
        return false;
    }

    @Override
    public double compare(String one, String other) {
        return Math.max(0, 1 - Math.abs(Long.parseLong(one) - Long.parseLong(other)) / GONE);
    }
}
