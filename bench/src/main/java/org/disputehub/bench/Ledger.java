package org.disputehub.bench;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;

/** Knows of each report, by its serial, whether it was accepted and how often it came to the county. */
final class Ledger {
    private static final int ACCEPTED = 1;
    private static final int ARRIVAL = 2;

    private final AtomicInteger lastSerial = new AtomicInteger();
    private final AtomicIntegerArray reports = new AtomicIntegerArray(1 << 22);
    /** Subjects of messages that name no serial. */
    private final Set<String> otherSubjects = ConcurrentHashMap.newKeySet();
    private final LongAdder accepted = new LongAdder();
    private final LongAdder arrived = new LongAdder();
    private final LongAdder refused = new LongAdder();

    int nextSerial() {
        return lastSerial.incrementAndGet();
    }

    void accept(int serial) {
        reports.getAndAdd(serial, ACCEPTED);
        accepted.increment();
    }

    void refuse() {
        refused.increment();
    }

    void arrive(int serial) {
        reports.getAndAdd(serial, ARRIVAL);
        arrived.increment();
    }

    void arrive(String subject) {
        otherSubjects.add(subject);
        arrived.increment();
    }

    long accepted() {
        return accepted.sum();
    }

    long arrived() {
        return arrived.sum();
    }

    long refused() {
        return refused.sum();
    }

    /** Accepted and not seen by the county, which is only final after the backlog has drained. */
    long lost() {
        long unseen = 0;
        for (int serial = 1; serial <= lastSerial.get(); serial++) {
            unseen += reports.get(serial) == ACCEPTED ? 1 : 0;
        }
        return Math.max(0, unseen - otherSubjects.size());
    }

    /** Messages that the county received more often than once for each report. */
    long doubled() {
        long once = otherSubjects.size();
        for (int serial = 1; serial <= lastSerial.get(); serial++) {
            once += reports.get(serial) >= ARRIVAL ? 1 : 0;
        }
        return arrived() - once;
    }
}
