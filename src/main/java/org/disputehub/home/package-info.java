/** Where the hub reads its flow, connectors and mappings, and where it keeps what it must not lose. */
package org.disputehub.home;
