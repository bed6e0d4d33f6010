package org.disputehub.dispute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.report.Arrival;

/** A report with its decision, on its way from one stage to the next; {@code canonical} is null where the report was refused. */
public record Decided(Arrival arrival, ObjectNode canonical, Decision decision) {
}
