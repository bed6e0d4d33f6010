package org.disputehub.ledger;

import java.time.Duration;

/**
 * How many reports the broker has too few of, as far as that is sure: so many as at every look of a while. What a broker has only just committed it may
 * not count yet while its threads are busy.
 */
final class Shortage {

    private final long sureNanos;
    private long since;
    private long least = -1;
    private long sure;

    Shortage(Duration sure) {
        this.sureNanos = sure.toNanos();
    }

    /** @param missing at this look; @param nanos of a clock that only goes forward; @return how many are sure */
    long seen(long missing, long nanos) {
        if (least < 0) {
            since = nanos;
            least = missing;
        }
        least = Math.min(least, missing);
        if (nanos - since >= sureNanos) {
            sure = least;
            since = nanos;
            least = missing;
        }
        sure = Math.min(sure, missing);
        return sure;
    }
}
