package org.disputehub.replay;

import java.time.Duration;

/**
 * What a county will do about one work order, each counted from its arrival; null: never. No time is one of the limits, so that who comes
 * first, the county or the clock, does not hang on seconds.
 */
record Plan(Duration sign, Duration reply, Duration settle) {

    static final Duration NOW = Duration.ZERO;
    static final Duration NEXT_DAY = Duration.ofDays(1);
    private static final int[] DAYS = {0, 0, 0, 0, 3, 3, 8, 8, 12, 20, 3, 0, 0, 8, 0, 3, 40, 0, 12, 3};

    /** @param ordinal of the order among those of its source */
    static Plan of(int ordinal, boolean settled) {
        int days = DAYS[ordinal % DAYS.length];
        if (settled && days == 0) {
            return new Plan(null, null, NOW);
        }
        Duration sign = ordinal % 9 == 0 ? NEXT_DAY : ordinal % 31 == 1 ? null : NOW;
        Duration reply = ordinal % 7 == 0 || settled && days < 8 ? null : Duration.ofDays(5);
        return new Plan(sign, reply, settled ? Duration.ofDays(days) : null);
    }
}
