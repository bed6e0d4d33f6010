package org.disputehub.lookup;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.disputehub.connector.Lookup.Remote;
import org.disputehub.connector.LookupConnector;
import org.disputehub.connector.Lookups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes the route {@code lookup-<register>} of each register of another owner, and makes it anew when its settings change. */
@Component
class LookupRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(LookupRoutes.class);

    private final CamelContext camel;
    private final Lookups lookups;
    private final RemoteRegisters remote;
    private final Map<String, LookupConnector> running = new HashMap<>();

    LookupRoutes(CamelContext camel, Lookups lookups, RemoteRegisters remote) {
        this.camel = camel;
        this.lookups = lookups;
        this.remote = remote;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        lookups.listen(this::follow);
        follow();
    }

    private synchronized void follow() {
        running.values().stream().toList().forEach(register -> {
            if (wanted(register.id()).filter(register::equals).isEmpty()) {
                remove(register);
            }
        });
        lookups.all().stream().filter(register -> register.lookup().remote() != null && !running.containsKey(register.id())).forEach(this::add);
    }

    private Optional<LookupConnector> wanted(String id) {
        return lookups.find(id).filter(register -> register.lookup().remote() != null);
    }

    private void add(LookupConnector register) {
        Remote settings = register.lookup().remote();
        try {
            TemplatedRouteBuilder.builder(camel, "lookup").routeId(route(register)).parameter("connector", register.id()).parameter("title", register.name())
                    .parameter("service", settings.url()).parameter("timeout", settings.timeout().toMillis()).parameter("concurrent", settings.concurrent()).add();
            running.put(register.id(), register);
            LOG.info("Route {} runs", route(register));
        } catch (Exception e) {
            LOG.error("Route {} does not run, so reports go on without what it knows: {}", route(register), e.getMessage());
        }
    }

    private void remove(LookupConnector register) {
        try {
            camel.getRouteController().stopRoute(route(register));
            camel.removeRoute(route(register));
        } catch (Exception e) {
            LOG.error("Route {} cannot be taken away: {}", route(register), e.getMessage());
        }
        running.remove(register.id());
        remote.forget(register.id());
    }

    private static String route(LookupConnector register) {
        return "lookup-" + register.id();
    }
}
