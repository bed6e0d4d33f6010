package org.disputehub.integrate;

import org.disputehub.connector.Connectors;
import org.disputehub.mapping.Fault;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

import java.util.TreeMap;

/** {@code DEGRADED} while a connector's files have faults: what runs goes on, but somebody should mend them. */
@Component("connectorFiles")
class ConnectorsHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final Connectors connectors;

    ConnectorsHealth(Connectors connectors) {
        this.connectors = connectors;
    }

    @Override
    public Health health() {
        var faults = new TreeMap<>(connectors.faults());
        Health.Builder health = faults.isEmpty() ? Health.up() : Health.status(DEGRADED);
        faults.forEach((id, found) -> health.withDetail(id, found.stream().map(Fault::toString).toList()));
        return health.withDetail("running", connectors.all().size()).build();
    }
}
