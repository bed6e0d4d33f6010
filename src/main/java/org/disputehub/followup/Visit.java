package org.disputehub.followup;

import java.time.Instant;
import java.util.List;

/**
 * One visit that a settlement needs, as the dispute's course and the rules say.
 *
 * @param id        stable: dispute, settlement and which of its visits
 * @param settledBy number of the happening that settled the dispute
 * @param doneAt    null while it was not made, and while it was only tried
 * @param result    SATISFIED, UNSATISFIED or UNREACHABLE; null while nothing was tried
 * @param voided    the dispute was open again before it was made
 */
record Visit(String id, String dispute, long settledBy, List<String> methods, Instant opensAt, Instant dueAt, Instant doneAt, String result, boolean voided) {
}
