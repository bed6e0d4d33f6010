package org.disputehub.connector;

import org.disputehub.mapping.Fault;

import java.util.List;
import java.util.Optional;

/**
 * What stands in a connector's folder at the moment, whether it can run or not.
 *
 * @param connector present of a source without faults
 * @param lookup    present of a register without faults
 * @param county    present of a county without faults
 */
public record Candidate(String id, Optional<ActiveConnector> connector, Optional<LookupConnector> lookup, Optional<CountyConnector> county, List<Fault> faults) {

    /** Or may be one, where its file cannot be read. */
    public boolean isSource() {
        return lookup.isEmpty() && county.isEmpty();
    }

    static Candidate faulty(String id, List<Fault> faults) {
        return new Candidate(id, Optional.empty(), Optional.empty(), Optional.empty(), List.copyOf(faults));
    }
}
