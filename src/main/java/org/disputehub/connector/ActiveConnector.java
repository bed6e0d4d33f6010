package org.disputehub.connector;

import org.disputehub.mapping.Mapping;

/**
 * A connector as it runs: its definition with the mapping that belongs to it. A message is handled by one of these from its first step to
 * its last, whatever changes meanwhile.
 *
 * @param version first twelve hex digits of the SHA-256 of connector.yaml, mapping and code tables
 */
public record ActiveConnector(Connector definition, Mapping mapping, String version) {

    public String id() {
        return definition.id();
    }
}
