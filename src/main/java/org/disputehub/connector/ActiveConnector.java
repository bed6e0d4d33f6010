package org.disputehub.connector;

import org.disputehub.mapping.Mapping;

/**
 * A connector as it runs: its definition with the mappings that belong to it. A message is handled by one of these from its first step to
 * its last, whatever changes meanwhile.
 *
 * @param callback mapping of what the source is told into its own format; null where it is not told
 * @param version  first twelve hex digits of the SHA-256 of connector.yaml, mappings and code tables
 */
public record ActiveConnector(Connector definition, Mapping mapping, Mapping callback, String version) {

    public String id() {
        return definition.id();
    }
}
