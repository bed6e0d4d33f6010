package org.disputehub.connector;

import org.disputehub.mapping.Fault;

import java.util.List;
import java.util.Optional;

/**
 * What stands in a connector's folder at the moment, whether it can run or not.
 *
 * @param connector empty where there are faults, and of a register
 * @param lookup    empty where there are faults, and of a source
 */
public record Candidate(String id, Optional<ActiveConnector> connector, Optional<LookupConnector> lookup, List<Fault> faults) {

    static Candidate faulty(String id, List<Fault> faults) {
        return new Candidate(id, Optional.empty(), Optional.empty(), List.copyOf(faults));
    }
}
