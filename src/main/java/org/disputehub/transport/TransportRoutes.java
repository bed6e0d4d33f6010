package org.disputehub.transport;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connectors;
import org.disputehub.connector.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes the route {@code intake-<kind>-<connector>} of each transport that a connector has, and makes it anew when its settings change. A
 * transport that cannot be set up is said in log and health, stops nothing else and is tried again: what it would fetch stays with the source.
 */
@Component
class TransportRoutes implements Connectors.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(TransportRoutes.class);

    private final CamelContext camel;
    private final Connectors connectors;
    private final List<Wirings> kinds;
    private final Map<String, Map<String, Object>> parts = new ConcurrentHashMap<>();
    /** An address that was used before would bring back its endpoint, with the parts that it had then. */
    private final AtomicInteger generation = new AtomicInteger();

    TransportRoutes(CamelContext camel, Connectors connectors, List<Wirings> kinds) {
        this.camel = camel;
        this.connectors = connectors;
        this.kinds = kinds;
    }

    /** When everything else runs. */
    @EventListener(ApplicationReadyEvent.class)
    synchronized void start() {
        connectors.listen(this);
        connectors.all().forEach(connector -> changed(null, connector));
    }

    /** Those that could not be set up, as when a secret was not there yet. */
    public synchronized void retry() {
        for (ActiveConnector connector : connectors.all()) {
            kinds.stream().filter(kind -> settings(kind, connector) != null && camel.getRoute(route(kind, connector)) == null).forEach(kind -> add(kind, connector));
        }
    }

    @Override
    public synchronized void changed(ActiveConnector before, ActiveConnector after) {
        for (Wirings kind : kinds) {
            Object was = settings(kind, before);
            Object is = settings(kind, after);
            if (!Objects.equals(was, is)) {
                if (was != null) {
                    remove(route(kind, before));
                    connectors.freed(before.id(), place(kind));
                }
                if (is != null) {
                    add(kind, after);
                }
            }
        }
    }

    private static Object settings(Wirings kind, ActiveConnector connector) {
        Transport transport = connector == null ? null : connector.definition().transport();
        return transport == null ? null : kind.settings().apply(transport);
    }

    private static String place(Wirings kind) {
        return "/transport/" + kind.kind();
    }

    private static String route(Wirings kind, ActiveConnector connector) {
        return "intake-" + kind.kind() + "-" + connector.id();
    }

    private void add(Wirings kind, ActiveConnector connector) {
        String route = route(kind, connector);
        try {
            Wiring wiring = kind.wire(connector);
            TemplatedRouteBuilder builder = TemplatedRouteBuilder.builder(camel, kind.kind()).routeId(route)
                    .parameter("connector", connector.id()).parameter("title", connector.definition().name());
            wiring.parameters().forEach(builder::parameter);
            Map<String, Object> bound = new ConcurrentHashMap<>();
            parts.put(route, bound);
            String prefix = route + "." + generation.incrementAndGet() + ".";
            Map<String, Object> all = new HashMap<>(wiring.parts());
            all.put("faults", new TransportFaults(route));
            all.forEach((name, part) -> {
                camel.getRegistry().bind(prefix + name, part);
                bound.put(prefix + name, part);
                builder.parameter(name, prefix + name).parameter(name + "Ref", "#" + prefix + name);
            });
            builder.add();
            connectors.freed(connector.id(), place(kind));
            LOG.info("Route {} runs", route);
        } catch (Exception e) {
            release(route);
            if (connectors.stuck(connector.id(), place(kind), Causes.words(e))) {
                LOG.error("Route {} does not run: {}. It is tried again every now and then.", route, Causes.words(e));
            }
        }
    }

    /** What is in hand is finished first. */
    private void remove(String route) {
        try {
            if (camel.getRoute(route) != null) {
                camel.getRouteController().stopRoute(route);
                camel.removeRoute(route);
            }
        } catch (Exception e) {
            LOG.error("Route {} cannot be taken away: {}", route, Causes.words(e));
        }
        release(route);
    }

    private void release(String route) {
        Map<String, Object> bound = parts.remove(route);
        if (bound != null) {
            bound.forEach((name, part) -> {
                camel.getRegistry().unbind(name);
                if (part instanceof AutoCloseable closeable) {
                    close(closeable);
                }
            });
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LOG.debug("A part of a removed route was closed already");
        }
    }
}
