package org.disputehub.connector;

/** A connector that is its {@code connector.yaml} alone: it has no mapping, and sends no reports. */
public interface PlainConnector {

    String id();

    String name();

    /** First twelve hex digits of the SHA-256 of connector.yaml. */
    String version();
}
