package org.disputehub.connector;

import org.disputehub.mapping.Fault;

import java.util.List;
import java.util.Optional;

/**
 * What stands in a connector's folder at the moment, whether it can run or not.
 *
 * @param connector empty where there are faults
 */
public record Candidate(String id, Optional<ActiveConnector> connector, List<Fault> faults) {

    static Candidate faulty(String id, List<Fault> faults) {
        return new Candidate(id, Optional.empty(), List.copyOf(faults));
    }
}
