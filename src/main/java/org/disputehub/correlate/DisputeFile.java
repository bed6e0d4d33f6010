package org.disputehub.correlate;

import org.disputehub.dispute.DisputeState;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** One dispute while a batch is decided: what the register has of it, and what the batch has changed so far. */
final class DisputeFile {

    final String id;
    final String county;
    DisputeState state;
    Instant resolvedAt;
    int repeats;
    int reopened;
    boolean mass;
    String mergedInto;
    boolean isNew;
    boolean changed;
    String category;
    /** Its records that stand as disputes, by number, each with the marks of who reported it. */
    final Map<Long, Set<Long>> records = new HashMap<>();

    DisputeFile(String id, String county, DisputeState state) {
        this.id = id;
        this.county = county;
        this.state = state;
    }

    void reopen() {
        state = DisputeState.REOPENED;
        resolvedAt = null;
        reopened++;
    }

    boolean knows(Set<Long> marks) {
        return records.values().stream().anyMatch(known -> known.stream().anyMatch(marks::contains));
    }

    /** Different people who reported; an anonymous report adds none. */
    int reporters() {
        return Persons.count(records.values());
    }

    /** Whether no other record than this one is of the dispute. */
    boolean hasOnly(long record) {
        return records.keySet().stream().allMatch(number -> number == record);
    }
}
