package org.disputehub.assess;

import java.util.Map;
import java.util.Set;

/**
 * Disputes that are scored again though no report of them came.
 *
 * @param recognised what their reports show now, by receipt
 */
record Again(Set<String> disputes, Map<String, Seen> recognised, Occasion.Cause cause) {
}
