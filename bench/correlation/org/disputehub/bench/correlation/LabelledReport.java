package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Set;

/**
 * One line of the data.
 *
 * @param cluster which dispute it truly is of
 * @param kind    everyday, or which trap its dispute is part of
 * @param noise   what was done to this report, or is special about it
 * @param told    what the report truly tells, however it is written: who, where, what; for looking into errors, in no file
 * @param report  canonical
 */
public record LabelledReport(String cluster, String kind, Set<String> noise, Set<String> told, String connector, JsonNode report) {

    LabelledReport(Matter matter, Evidence evidence, String connector, ObjectNode report) {
        this(matter.cluster(), matter.kind(), evidence.tags, evidence.told(), connector, report);
    }

    public boolean untieable() {
        return noise.contains("untieable");
    }
}
