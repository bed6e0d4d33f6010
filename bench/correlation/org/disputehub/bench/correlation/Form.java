package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What one source sends for a report, in its own format. */
interface Form {

    ObjectNode fill(Sheet sheet);
}
