package org.disputehub.integrate;

import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connectors;
import org.disputehub.connector.PlainConnector;
import org.disputehub.connector.PlainConnectors;
import org.disputehub.connector.Pauses;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jmx.export.MBeanExporter;
import org.springframework.stereotype.Component;

import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import java.util.List;
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
    private final List<PlainConnectors<?>> plain;
    private final Pauses pauses;
    private final Set<String> others = ConcurrentHashMap.newKeySet();

    ConnectorBeans(MBeanExporter exporter, Connectors connectors, List<PlainConnectors<?>> plain, Pauses pauses) {
        this.exporter = exporter;
        this.connectors = connectors;
        this.plain = plain;
        this.pauses = pauses;
    }

    @Override
    public void afterPropertiesSet() {
        Stream.concat(connectors.all().stream().map(ActiveConnector::id), connectors.faults().keySet().stream()).distinct().forEach(this::register);
        others();
        plain.forEach(kind -> kind.listen(this::others));
        connectors.listen((before, after) -> {
            if (before == null) {
                register(after.id());
            } else if (after == null) {
                exporter.unregisterManagedResource(name(before.id()));
            }
        });
    }

    private synchronized void others() {
        Set<String> now = plain.stream().flatMap(kind -> kind.all().stream()).map(PlainConnector::id).collect(Collectors.toSet());
        others.stream().filter(id -> !now.contains(id)).forEach(id -> exporter.unregisterManagedResource(name(id)));
        now.stream().filter(id -> !others.contains(id)).forEach(this::register);
        others.retainAll(now);
        others.addAll(now);
    }

    private void register(String id) {
        exporter.unregisterManagedResource(name(id));
        exporter.registerManagedResource(new ConnectorBean(id, connectors, plain, pauses), name(id));
    }

    private static ObjectName name(String id) {
        try {
            return new ObjectName("org.disputehub:type=Connector,name=" + id);
        } catch (MalformedObjectNameException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
