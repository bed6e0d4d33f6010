package org.disputehub.transport;

import java.util.Map;

/**
 * What a transport's route template is filled with for one connector.
 *
 * @param parameters plain values
 * @param parts      objects that the route refers to as {@code #{{name}}}, or {@code {{?nameRef}}} where not every route has it; closed with the route where they can be. Secrets are among them,
 *                   since a route's addresses are shown to operators.
 */
record Wiring(Map<String, Object> parameters, Map<String, Object> parts) {
}
