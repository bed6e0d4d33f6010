package org.disputehub.dispute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.report.Arrival;

import java.util.List;

/**
 * A report with its decision, on its way from one stage to the next.
 *
 * @param canonical null where the report was refused
 * @param decision  null where the report was refused
 * @param why       JSON of what the machine saw when it compared the report with others, or null
 * @param notices   what counties and the city centre are owed for it
 */
public record Decided(Arrival arrival, ObjectNode canonical, Decision decision, String why, List<Notice> notices) {
}
