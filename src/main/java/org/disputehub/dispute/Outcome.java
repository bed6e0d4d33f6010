package org.disputehub.dispute;

/** What became of an accepted report; each ends as exactly one of these or in quarantine. */
public enum Outcome {
    /** The first report of a matter. */
    NEW_DISPUTE,
    /** The same person again, the same matter (同人同事, 并单): joined to its dispute. */
    REPEAT,
    /** Another reporter, the same matter: joined to its dispute. */
    CORRELATED,
    /** A report of a matter that had been settled (化解后重复): its dispute is open again. */
    REPEAT_AFTER_RESOLUTION,
    /** A later version of a record that the hub has. */
    UPDATE,
    /** The very same report again. */
    DUPLICATE,
    /** The source's own category says that it is none; kept, not routed. */
    NOT_A_DISPUTE,
    /** The source took it back. */
    WITHDRAWN
}
