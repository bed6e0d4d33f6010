package org.disputehub.connector;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.spi.Resource;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.disputehub.home.HubFolders;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Loads the flow from {@code routes/} and makes one intake route for each source from its template, also for one that comes while the hub runs. */
@Component
class ConnectorRoutes implements CamelContextConfiguration, Connectors.Listener {

    private final HubFolders folders;
    private final Connectors connectors;
    private CamelContext camel;

    ConnectorRoutes(HubFolders folders, Connectors connectors) {
        this.folders = folders;
        this.connectors = connectors;
    }

    @Override
    public void beforeApplicationStart(CamelContext camel) {
        this.camel = camel;
        try {
            PluginHelper.getRoutesLoader(camel).loadRoutes(flow(camel));
            connectors.all().forEach(this::add);
        } catch (Exception e) {
            throw new IllegalStateException("The flow in routes/ cannot be loaded: " + e.getMessage(), e);
        }
        connectors.listen(this);
    }

    @Override
    public void changed(ActiveConnector before, ActiveConnector after) {
        if (before == null) {
            add(after);
        } else if (after == null) {
            remove(route(before));
        }
    }

    static String route(ActiveConnector connector) {
        return "intake-" + connector.id();
    }

    private void add(ActiveConnector connector) {
        try {
            TemplatedRouteBuilder.builder(camel, "intake").routeId(route(connector))
                    .parameter("connector", connector.id()).parameter("title", connector.definition().name()).add();
        } catch (Exception e) {
            throw new IllegalStateException("The route of connector " + connector.id() + " cannot be made: " + e.getMessage(), e);
        }
    }

    private void remove(String route) {
        try {
            camel.getRouteController().stopRoute(route);
            camel.removeRoute(route);
        } catch (Exception e) {
            throw new IllegalStateException("The route " + route + " cannot be taken away: " + e.getMessage(), e);
        }
    }

    private List<Resource> flow(CamelContext camel) throws IOException {
        try (Stream<Path> files = Files.list(folders.routes())) {
            return files.filter(file -> file.toString().endsWith(".camel.yaml")).sorted()
                    .map(file -> ResourceHelper.resolveResource(camel, "file:" + file)).toList();
        }
    }

    @Override
    public void afterApplicationStart(CamelContext camel) {
        // nothing is left to do
    }
}
