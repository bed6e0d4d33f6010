package org.disputehub.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.report.Arrival;
import org.disputehub.report.Finding;

import java.util.List;

/** One report of a message on its way to the queue; {@code canonical} is what the mapping made, for the source to see in a dry run. */
record Draft(Arrival arrival, ObjectNode canonical) {

    boolean refused() {
        return arrival.refused();
    }

    List<Finding> findings() {
        return arrival.findings();
    }
}
