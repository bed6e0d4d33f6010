package org.disputehub.integrate;

import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connectors;
import org.disputehub.connector.PlainConnector;
import org.disputehub.connector.PlainConnectors;
import org.disputehub.connector.Pauses;
import org.disputehub.errors.NotFound;
import org.disputehub.mapping.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which connectors run, in which version, and what is wrong with their files; to pause one and to resume it. */
@RestController
class ConnectorsEndpoint {

    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    private final Connectors connectors;
    private final List<PlainConnectors<?>> plain;
    private final Pauses pauses;

    ConnectorsEndpoint(Connectors connectors, List<PlainConnectors<?>> plain, Pauses pauses) {
        this.connectors = connectors;
        this.plain = plain;
        this.pauses = pauses;
    }

    @GetMapping("/api/v1/connectors")
    List<Map<String, Object>> all() {
        TreeSet<String> ids = new TreeSet<>(connectors.faults().keySet());
        connectors.all().forEach(connector -> ids.add(connector.id()));
        plain.forEach(kind -> kind.all().forEach(connector -> ids.add(connector.id())));
        return ids.stream().map(this::view).toList();
    }

    @GetMapping("/api/v1/connectors/{id}")
    Map<String, Object> one(@PathVariable("id") String id) {
        return view(known(id));
    }

    @PostMapping("/api/v1/connectors/{id}/pause")
    Map<String, Object> pause(@PathVariable("id") String id, Authentication who) {
        pauses.pause(known(id));
        AUDIT.info("{} paused connector {}", who.getName(), id);
        return view(id);
    }

    @PostMapping("/api/v1/connectors/{id}/resume")
    Map<String, Object> resume(@PathVariable("id") String id, Authentication who) {
        pauses.resume(known(id));
        AUDIT.info("{} resumed connector {}", who.getName(), id);
        return view(id);
    }

    private String known(String id) {
        if (connectors.find(id).isEmpty() && plain.stream().allMatch(kind -> kind.find(id).isEmpty()) && !connectors.faults().containsKey(id)) {
            throw new NotFound("There is no such connector");
        }
        return id;
    }

    private Map<String, Object> view(String id) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", id);
        view.put("state", ConnectorBean.state(id, connectors, plain, pauses));
        connectors.find(id).ifPresent(connector -> describe(connector, view));
        plain.forEach(kind -> kind.find(id).ifPresent(connector -> describe(connector, kind.kind(), view)));
        view.put("faults", connectors.faults().getOrDefault(id, List.of()).stream().map(Fault::toString).toList());
        return view;
    }

    private static void describe(ActiveConnector connector, Map<String, Object> view) {
        view.put("kind", "source");
        view.put("name", connector.definition().name());
        view.put("port", connector.definition().port());
        view.put("version", connector.version());
        view.put("mapping", connector.mapping().name() + "@" + connector.mapping().version());
    }

    /** A register's rows have versions of their own: /api/v1/registers. */
    private static void describe(PlainConnector connector, String kind, Map<String, Object> view) {
        view.put("kind", kind);
        view.put("name", connector.name());
        view.put("version", connector.version());
    }
}
