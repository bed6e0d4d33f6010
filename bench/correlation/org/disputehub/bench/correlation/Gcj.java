package org.disputehub.bench.correlation;

/** How far the maps of phones are off in this city, in degrees: half a kilometre, the same within metres all over it. */
final class Gcj {

    static final double EAST = 0.00593;
    static final double NORTH = -0.00007;

    private Gcj() {
    }
}
