package org.disputehub.integrate;

import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connectors;
import org.disputehub.connector.LookupConnector;
import org.disputehub.connector.Lookups;
import org.disputehub.connector.Pauses;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jmx.export.MBeanExporter;
import org.springframework.stereotype.Component;

import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Registers each connector over JMX as {@code org.disputehub:type=Connector,name=<id>}, also one that comes while the hub runs. */
@Component
@ConditionalOnProperty(name = "spring.jmx.enabled", havingValue = "true", matchIfMissing = true)
class ConnectorBeans implements InitializingBean {

    private final MBeanExporter exporter;
    private final Connectors connectors;
    private final Lookups lookups;
    private final Pauses pauses;
    private final Set<String> registers = ConcurrentHashMap.newKeySet();

    ConnectorBeans(MBeanExporter exporter, Connectors connectors, Lookups lookups, Pauses pauses) {
        this.exporter = exporter;
        this.connectors = connectors;
        this.lookups = lookups;
        this.pauses = pauses;
    }

    @Override
    public void afterPropertiesSet() {
        Stream.concat(connectors.all().stream().map(ActiveConnector::id), connectors.faults().keySet().stream()).distinct().forEach(this::register);
        registers();
        lookups.listen(this::registers);
        connectors.listen((before, after) -> {
            if (before == null) {
                register(after.id());
            } else if (after == null) {
                exporter.unregisterManagedResource(name(before.id()));
            }
        });
    }

    private void registers() {
        Set<String> now = lookups.all().stream().map(LookupConnector::id).collect(Collectors.toSet());
        registers.stream().filter(id -> !now.contains(id)).forEach(id -> exporter.unregisterManagedResource(name(id)));
        now.stream().filter(id -> !registers.contains(id)).forEach(this::register);
        registers.retainAll(now);
        registers.addAll(now);
    }

    private void register(String id) {
        exporter.unregisterManagedResource(name(id));
        exporter.registerManagedResource(new ConnectorBean(id, connectors, lookups, pauses), name(id));
    }

    private static ObjectName name(String id) {
        try {
            return new ObjectName("org.disputehub:type=Connector,name=" + id);
        } catch (MalformedObjectNameException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
