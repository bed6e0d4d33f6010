package org.disputehub.assess;

import org.disputehub.mapping.Fault;

import java.util.List;
import java.util.stream.Collectors;

/** Policy files that cannot be used: all that is wrong with them, each with file and line. */
public final class PolicyFaults extends Exception {

    private final transient List<Fault> faults;

    PolicyFaults(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
