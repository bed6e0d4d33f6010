package org.disputehub.correlate;

/** Picks the thresholds on disputes that the weights were not learned from. */
final class Thresholds {

    private static final double LOWEST = 0;
    private static final double HIGHEST = 16;
    private static final double STEP = 0.125;

    private final Trial trial;

    Thresholds(Trial trial) {
        this.trial = trial;
    }

    /**
     * The lowest link threshold at which links are right often enough, by pairs, and then as much as people can look at: two disputes that look like one first, since
     * those questions are mostly answered with yes.
     *
     * @param precision of links, with the margin that is wanted
     * @param asked     share of reports
     */
    CorrelationRules.Thresholds pick(double precision, double asked) {
        double link = LOWEST;
        while (link < HIGHEST && tried(link, link, HIGHEST).precision() < precision) {
            link += STEP;
        }
        double join = link;
        while (join < HIGHEST && tried(link, link, join).asked() > asked) {
            join += STEP;
        }
        double ask = link;
        while (ask > LOWEST && tried(link, ask - STEP, join).asked() <= asked) {
            ask -= STEP;
        }
        return new CorrelationRules.Thresholds(link, ask, join);
    }

    private Quality tried(double link, double ask, double join) {
        return trial.run(new CorrelationRules.Thresholds(link, ask, join));
    }
}
