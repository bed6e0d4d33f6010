package org.disputehub.lookup;

import java.util.List;
import java.util.Map;

/**
 * What recognising one report found, and what could not be asked.
 *
 * @param notAsked registers that did not answer in time: the report goes on without them
 * @param versions register → the version that was used
 */
public record Findings(List<Hit> hits, List<String> notAsked, Map<String, String> versions) {
}
