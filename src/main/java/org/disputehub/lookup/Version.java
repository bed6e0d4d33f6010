package org.disputehub.lookup;

import java.time.Instant;
import java.util.List;

/**
 * One version of a register's rows, without them.
 *
 * @param basedOn  the version that was active when it was imported, or null
 * @param replaced the version that it took the place of, which restoring goes back to, or null
 * @param kept     whether its rows are still there
 */
record Version(String register, int version, State state, Import.Mode mode, Integer basedOn, Integer replaced, int rows, int added, int changed, int removed,
               List<RowFault> faults, boolean kept, String madeBy, Instant madeAt, String activatedBy, Instant activatedAt, String reason) {

    enum State { STAGED, ACTIVE, FORMER, TAKEN_BACK }
}
