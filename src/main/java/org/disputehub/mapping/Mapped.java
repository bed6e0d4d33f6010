package org.disputehub.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.report.Finding;

import java.util.List;

/** What a mapping made of one message; the findings point into the source's tree. */
public record Mapped(ObjectNode canonical, List<Finding> findings) {
}
