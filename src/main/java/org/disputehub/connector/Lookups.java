package org.disputehub.connector;

import org.disputehub.home.HubFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The registers that run. One whose file has faults runs on as it last was right, as sources do; its faults stand with theirs in {@link Connectors}. */
@Component
public class Lookups {

    private static final Logger LOG = LoggerFactory.getLogger(Lookups.class);

    private final ConnectorVersions versions;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Map<String, LookupConnector> active = Map.of();

    Lookups(HubFolders folders, ConnectorVersions versions) throws IOException {
        this.versions = versions;
        Map<String, LookupConnector> found = new TreeMap<>();
        try (Stream<Path> entries = Files.list(folders.connectors())) {
            for (Path folder : entries.filter(Files::isDirectory).filter(f -> !f.getFileName().toString().startsWith(".")).toList()) {
                String id = folder.getFileName().toString();
                ConnectorFile file = ConnectorFile.read(folder, new ArrayList<>());
                Optional<LookupConnector> lookup = file == null ? versions.currentLookup(id) : file.lookup();
                if (file != null && lookup.isPresent()) {
                    versions.keep(lookup.get());
                }
                lookup.ifPresent(one -> found.put(id, one));
            }
        }
        active = Map.copyOf(found);
    }

    public Optional<LookupConnector> find(String id) {
        return Optional.ofNullable(active.get(id));
    }

    public Collection<LookupConnector> all() {
        return new TreeMap<>(active).values();
    }

    /** Told after each change. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public synchronized void replace(LookupConnector lookup) {
        Map<String, LookupConnector> all = new TreeMap<>(active);
        LookupConnector before = all.put(lookup.id(), lookup);
        active = Map.copyOf(all);
        versions.keep(lookup);
        LOG.info("Register {} {} version {}", lookup.id(), before == null ? "runs with" : "changed to", lookup.version());
        listeners.forEach(Runnable::run);
    }

    public synchronized void remove(String id) {
        Map<String, LookupConnector> rest = new TreeMap<>(active);
        if (rest.remove(id) != null) {
            active = Map.copyOf(rest);
            LOG.info("Register {} is not asked any more, as its folder is gone; its rows are kept", id);
            listeners.forEach(Runnable::run);
        }
    }
}
