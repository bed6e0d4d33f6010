package org.disputehub.dispute;

/** What the source of a report can be told of it. */
public enum Change {
    /** It has its outcome. */
    PROCESSED,
    /** It could not become a report, or the hub failed on it. */
    QUARANTINED,
    /** Of its dispute, as {@link Course.Kind} has them. */
    DISPATCHED, REDISPATCHED, REOPENED, SIGNED, RETURNED, REPLIED, RESOLVED, VISITED, CLOSED, EXTENSION_REQUESTED, EXTENDED, ESCALATED, ENDED, RESUMED;

    public static Change of(Course.Kind kind) {
        return valueOf(kind.name());
    }
}
