package org.disputehub.integrate;

import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connectors;
import org.disputehub.connector.PlainConnector;
import org.disputehub.connector.PlainConnectors;
import org.disputehub.connector.Pauses;
import org.disputehub.mapping.Fault;
import org.springframework.jmx.export.annotation.ManagedAttribute;
import org.springframework.jmx.export.annotation.ManagedOperation;
import org.springframework.jmx.export.annotation.ManagedResource;

import java.util.List;
import java.util.Optional;

/** One connector in Hawtio's JMX tree. */
@ManagedResource
public class ConnectorBean {

    private final String id;
    private final Connectors connectors;
    private final List<PlainConnectors<?>> plain;
    private final Pauses pauses;

    ConnectorBean(String id, Connectors connectors, List<PlainConnectors<?>> plain, Pauses pauses) {
        this.id = id;
        this.connectors = connectors;
        this.plain = plain;
        this.pauses = pauses;
    }

    @ManagedAttribute(description = "What people call the system")
    public String getName() {
        return connectors.find(id).map(connector -> connector.definition().name()).or(() -> plain(id, plain).map(PlainConnector::name)).orElse("");
    }

    @ManagedAttribute(description = "RUNNING, PAUSED, or FAULTY: it never was right, so it does not run")
    public String getState() {
        return state(id, connectors, plain, pauses);
    }

    @ManagedAttribute(description = "Content hash of connector.yaml, mapping and code tables that run")
    public String getVersion() {
        return connectors.find(id).map(ActiveConnector::version).or(() -> plain(id, plain).map(PlainConnector::version)).orElse("");
    }

    @ManagedAttribute(description = "Mapping that runs, and its content hash")
    public String getMapping() {
        return connectors.find(id).map(connector -> connector.mapping().name() + "@" + connector.mapping().version()).orElse("");
    }

    @ManagedAttribute(description = "What is wrong in the files now; what runs is not touched by it")
    public String[] getFaults() {
        return connectors.faults().getOrDefault(id, List.of()).stream().map(Fault::toString).toArray(String[]::new);
    }

    @ManagedOperation(description = "Take nothing from this connector until it is resumed, also after a restart; sources are answered 503, reports go on without a register, what a county is owed waits unless it has its queue")
    public void pause() {
        pauses.pause(id);
    }

    @ManagedOperation(description = "Take reports again")
    public void resume() {
        pauses.resume(id);
    }

    private static Optional<PlainConnector> plain(String id, List<PlainConnectors<?>> plain) {
        return plain.stream().<PlainConnector>flatMap(kind -> kind.find(id).stream()).findFirst();
    }

    static String state(String id, Connectors connectors, List<PlainConnectors<?>> plain, Pauses pauses) {
        return connectors.find(id).isEmpty() && plain(id, plain).isEmpty() ? "FAULTY" : pauses.contains(id) ? "PAUSED" : "RUNNING";
    }
}
