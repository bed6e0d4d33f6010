package org.disputehub.connector;

/**
 * A register that reports are recognised against, as it runs.
 *
 * @param version first twelve hex digits of the SHA-256 of connector.yaml; its rows have versions of their own
 */
public record LookupConnector(String id, String name, Lookup lookup, String version) implements PlainConnector {
}
