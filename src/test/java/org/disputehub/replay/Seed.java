package org.disputehub.replay;

import java.util.List;

/**
 * The year of the seed: what each of the five ports sent, and how much of it was settled. The seed states the receipts, and 8,046 dispatched and 7,832
 * settled of the police; the other rates and what the 593 police items that were not dispatched were are assumptions.
 *
 * @param received    reports of the year
 * @param noDispute   of these, calls that the police's own category says are none
 * @param withdrawn   of these, calls that were taken back before the hub had heard of them
 * @param repeated    of these, second calls of the same person about the same matter, while it is open
 * @param afterwards  the same after its settlement
 * @param settled     of the dispatched
 */
record Seed(String connector, int received, int noDispute, int withdrawn, int repeated, int afterwards, int settled) {

    static final int DAYS = 365;

    static final Seed POLICE = new Seed("police-110", 8_639, 417, 58, 100, 18, 7_832);

    static final List<Seed> YEAR = List.of(POLICE,
            of("grid-worker", 7_701, 7_563),
            of("public-snapshot", 1_184, 1_121),
            of("hotline-12345", 1_072, 1_039),
            of("dept-housing", 2_600, 2_503),
            of("dept-civil-affairs", 1_500, 1_461),
            of("dept-justice", 1_469, 1_440));

    private static Seed of(String connector, int received, int settled) {
        return new Seed(connector, received, 0, 0, 0, 0, settled);
    }

    int dispatched() {
        return received - noDispute - withdrawn - repeated - afterwards;
    }

    /** One in so many places of the year, spread evenly: whether the {@code k}-th of {@code all} is one of {@code some}. */
    static boolean falls(int k, int some, int all) {
        return (long) (k + 1) * some / all > (long) k * some / all;
    }
}
