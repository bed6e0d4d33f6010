package org.disputehub.bench.correlation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What one report tells of the truth, however it is written, and what was done to it on the way. */
final class Evidence {

    /** Noise of this report, as it is counted in the tables. */
    final Set<String> tags = new TreeSet<>();
    private final Set<String> told = new LinkedHashSet<>();

    void tag(String tag) {
        tags.add(tag);
    }

    void tells(String what) {
        told.add(what);
    }

    boolean has(String what) {
        return told.contains(what);
    }

    /** What both tell, with a room counted only where the building is known, too. */
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
