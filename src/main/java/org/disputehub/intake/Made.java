package org.disputehub.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.report.Finding;

import java.util.List;

/**
 * What one record of a message became.
 *
 * @param source    the record as it was parsed
 * @param pointer   where it stood in the message, as JSON Pointer
 * @param row       number within a batch from 1, 0 where the message is one report
 * @param canonical what the mapping made of it, also where that is not enough; null where it was not even tried
 * @param findings  why it cannot become a report; empty where it can. They point into the message.
 * @param unknownCodes codes that no table has, by their place in the message; they do not stop the report
 */
public record Made(JsonNode source, String pointer, int row, ObjectNode canonical, List<Finding> findings, List<Finding> unknownCodes) {

    public boolean refused() {
        return !findings.isEmpty();
    }
}
