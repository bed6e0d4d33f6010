package org.disputehub.connector;

import org.disputehub.home.HubFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
import java.util.function.Function;
import java.util.stream.Stream;

/** The connectors of one kind that run. One whose file has faults runs on as it last was right, as sources do; its faults stand with theirs in {@link Connectors}. */
public abstract class PlainConnectors<T extends PlainConnector> {

    private static final Logger LOG = LoggerFactory.getLogger(PlainConnectors.class);

    private final String kind;
    private final String gone;
    private final ConnectorVersions versions;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Map<String, T> active;

    /**
     * @param kind as connector.yaml says it
     * @param gone what follows where a folder is gone
     * @param ofIt what a file says of this kind, or nothing
     */
    PlainConnectors(HubFolders folders, ConnectorVersions versions, String kind, String gone, Function<ConnectorFile, Optional<T>> ofIt) throws IOException {
        this.versions = versions;
        this.kind = kind;
        this.gone = gone;
        Map<String, T> found = new TreeMap<>();
        try (Stream<Path> entries = Files.list(folders.connectors())) {
            for (Path folder : entries.filter(Files::isDirectory).filter(f -> !f.getFileName().toString().startsWith(".")).toList()) {
                String id = folder.getFileName().toString();
                ConnectorFile file = ConnectorFile.read(folder, new ArrayList<>());
                Optional<T> one = Optional.ofNullable(file == null ? versions.currentFile(id) : file).flatMap(ofIt);
                if (file != null) {
                    one.ifPresent(versions::keep);
                }
                one.ifPresent(right -> found.put(id, right));
            }
        }
        active = Map.copyOf(found);
    }

    public String kind() {
        return kind;
    }

    public Optional<T> find(String id) {
        return Optional.ofNullable(active.get(id));
    }

    public Collection<T> all() {
        return new TreeMap<>(active).values();
    }

    /** Told after each change. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    public synchronized void replace(T connector) {
        Map<String, T> all = new TreeMap<>(active);
        T before = all.put(connector.id(), connector);
        active = Map.copyOf(all);
        versions.keep(connector);
        LOG.info("Connector {} of kind {} {} version {}", connector.id(), kind, before == null ? "runs with" : "changed to", connector.version());
        listeners.forEach(Runnable::run);
    }

    public synchronized void remove(String id) {
        Map<String, T> rest = new TreeMap<>(active);
        if (rest.remove(id) != null) {
            active = Map.copyOf(rest);
            LOG.info("The folder of connector {} is gone: {}", id, gone);
            listeners.forEach(Runnable::run);
        }
    }
}
