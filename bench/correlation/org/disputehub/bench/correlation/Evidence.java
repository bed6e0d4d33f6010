package org.disputehub.bench.correlation;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What one report tells of the truth, however it is written, and what was done to it on the way. */
final class Evidence {

    /** Noise of this report, as it is counted in the tables. */
    final Set<String> tags = new TreeSet<>();
    private final LocalDateTime at;
    private final Set<String> told = new LinkedHashSet<>();

    /** @param at when it was reported */
    Evidence(LocalDateTime at) {
        this.at = at;
    }

    void tag(String tag) {
        tags.add(tag);
    }

    void tells(String what) {
        told.add(what);
    }

    Set<String> told() {
        return told;
    }

    boolean within(Duration time, Evidence other) {
        return Duration.between(at, other.at).abs().compareTo(time) <= 0;
    }

    /** What both tell. */
    List<String> shared(Evidence other) {
        List<String> shared = new ArrayList<>();
        for (String what : told) {
            if (other.told.contains(what)) {
                shared.add(what);
            }
        }
        return shared;
    }
}
