package org.disputehub.failures;

/** How a resend of many messages goes on: one at first, then 10, then 100, then all, and no further where too many fail again. */
final class RampPolicy {

    enum Step { GO_ON, WAIT, STOP }

    private static final int[] WAVES = {1, 10, 100};

    private RampPolicy() {
    }

    /** @param wave from 1 on */
    static int size(int wave) {
        return wave <= WAVES.length ? WAVES[wave - 1] : Integer.MAX_VALUE;
    }

    /**
     * @param arrived     of the wave
     * @param inVain      tried in vain, once at least
     * @param open        not tried yet
     * @param failureRate 0 to 1, the greatest that is borne
     */
    static Step next(int arrived, int inVain, int open, double failureRate) {
        if (inVain > failureRate * (arrived + inVain + open)) {
            return Step.STOP;
        }
        return open > 0 ? Step.WAIT : Step.GO_ON;
    }
}
