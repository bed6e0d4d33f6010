package org.disputehub.ledger;

/** Where an accepted report is; in one of these at any moment. */
enum Place {
    /** A dispute of its own, whose work order its county's queue has or its receiver took. */
    ROUTED,
    /** It belongs to a dispute that was there, or is the same report again. */
    MERGED,
    /** A later version of a record. */
    UPDATED,
    /** The source took it back. */
    WITHDRAWN,
    NOT_A_DISPUTE,
    QUARANTINED,
    /** Its work order waits while its receiver does not answer. */
    PARKED,
    /** Its work order could not be delivered; or it was lost, and a person said why. */
    FAILED,
    /** Its personal data was erased, after it had been in another place. */
    PURGED,
    /** Accepted, and not decided yet or its work order not sent. */
    IN_HAND,
    /** Nothing of the above: the alarm. */
    UNEXPLAINED
}
