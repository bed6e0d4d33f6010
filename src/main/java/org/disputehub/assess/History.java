package org.disputehub.assess;

import java.time.Duration;

/**
 * What the hub remembers when it scores a dispute.
 *
 * @param repeats                reports of it after the first
 * @param repeatsAfterResolution of these, those that came after it had been resolved
 * @param notices                work notices (工作提示单) about it or about its persons
 * @param warnings               risk warning letters (风险警示函), likewise
 * @param reporters              different people who reported it
 * @param open                   since the first report
 * @param previous               what it was scored last, null where never
 */
public record History(int repeats, int repeatsAfterResolution, int notices, int warnings, int reporters, Duration open, Standing previous) {

    /** A first report that nothing is remembered of. */
    public static final History NONE = new History(0, 0, 0, 0, 1, Duration.ZERO, null);

    public History after(Standing standing) {
        return new History(repeats, repeatsAfterResolution, notices, warnings, reporters, open, standing);
    }
}
