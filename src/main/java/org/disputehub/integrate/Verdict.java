package org.disputehub.integrate;

import org.disputehub.mapping.Fault;

import java.util.List;

/**
 * What a check found.
 *
 * @param faults the connector must not run so
 * @param notes  somebody should look, such as at a field of the source that nothing uses
 */
record Verdict(List<Fault> faults, List<Fault> notes) {

    boolean passes() {
        return faults.isEmpty();
    }
}
