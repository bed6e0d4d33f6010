package org.disputehub.dispute;

/** Where a dispute stands. */
public enum DisputeState {
    DISPATCHED, SIGNED, IN_PROGRESS, RETURNED, REPLIED, RESOLVED, VISITING, CLOSED, REOPENED,
    /** All its reports were taken back by their sources. */
    WITHDRAWN,
    /** Handled under another dispute's number. */
    MERGED;

    /** 化解: a report of it that comes now is a repeat after resolution. */
    public boolean settled() {
        return this == RESOLVED || this == VISITING || this == CLOSED;
    }

    /** Nobody has begun to work on it. */
    public boolean untouched() {
        return this == DISPATCHED || this == REOPENED;
    }
}
