package org.disputehub.dispute;

/** What became of an accepted report; each ends as exactly one of these or in quarantine. */
public enum Outcome {
    /** The first report of a matter. */
    NEW_DISPUTE,
    /** A later version of a record that the hub has. */
    UPDATE,
    /** The very same report again. */
    DUPLICATE,
    /** The source's own category says that it is none; kept, not routed. */
    NOT_A_DISPUTE,
    /** The source took it back. */
    WITHDRAWN
}
