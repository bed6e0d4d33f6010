package org.disputehub.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.report.Finding;

import java.util.List;

/**
 * What a mapping made of one message.
 *
 * @param findings     what makes the report unusable, by its place in the source's tree
 * @param unknownCodes codes that no table has, by their place in the source's tree; they do not stop the report
 */
public record Mapped(ObjectNode canonical, List<Finding> findings, List<Finding> unknownCodes) {
}
