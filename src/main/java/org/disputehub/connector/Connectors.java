package org.disputehub.connector;

import org.disputehub.home.HubFolders;
import org.disputehub.mapping.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * The connectors that run, and what is wrong with those whose files have faults. Such a one runs on as it last was right, also after a
 * restart; one that never was right does not run, and stops no other.
 */
@Component
public class Connectors {

    /** Told of each change; of a new or changed connector before messages reach it, of one that is gone afterwards. */
    public interface Listener {
        /** @param before null: it is new; @param after null: it is gone */
        void changed(ActiveConnector before, ActiveConnector after);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Connectors.class);

    private final ConnectorVersions versions;
    private final Map<String, List<Fault>> faults = new ConcurrentSkipListMap<>();
    /** By connector, then by way in. */
    private final Map<String, Map<String, Fault>> stuck = new ConcurrentSkipListMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile Map<String, ActiveConnector> active = Map.of();

    Connectors(HubFolders folders, ConnectorVersions versions) throws IOException {
        this.versions = versions;
        for (Candidate candidate : Candidates.read(folders.connectors(), folders.mappings()).values()) {
            if (candidate.connector().isPresent()) {
                take(candidate.connector().get());
                versions.keep(candidate.connector().get());
            } else if (!candidate.faults().isEmpty()) {
                refuse(candidate.id(), candidate.faults());
                versions.current(candidate.id()).ifPresent(this::take);
            }
        }
    }

    public Optional<ActiveConnector> find(String id) {
        return Optional.ofNullable(active.get(id));
    }

    public Collection<ActiveConnector> all() {
        return active.values();
    }

    /** What is wrong now, by connector: in its files, while what runs is not touched by it, and with its ways in. */
    public Map<String, List<Fault>> faults() {
        Map<String, List<Fault>> all = new TreeMap<>(faults);
        stuck.forEach((id, ways) -> all.merge(id, List.copyOf(ways.values()), (files, more) -> Stream.concat(files.stream(), more.stream()).toList()));
        return all;
    }

    /**
     * A way in of a connector does not run, for a reason that is not in its files, such as a secret that is not there.
     *
     * @param way where its settings stand, such as {@code /transport/pull}
     * @return whether that is news
     */
    public boolean stuck(String id, String way, String why) {
        Fault fault = new Fault("connectors/" + id + "/connector.yaml", 0, way + " does not run: " + why);
        return !fault.equals(stuck.computeIfAbsent(id, key -> new ConcurrentSkipListMap<>()).put(way, fault));
    }

    /** It runs, or is not wanted any more. */
    public void freed(String id, String way) {
        stuck.computeIfPresent(id, (key, ways) -> {
            ways.remove(way);
            return ways.isEmpty() ? null : ways;
        });
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /** From the next message on. */
    public synchronized void replace(ActiveConnector connector) {
        ActiveConnector before = active.get(connector.id());
        listeners.forEach(listener -> listener.changed(before, connector));
        take(connector);
        faults.remove(connector.id());
        versions.keep(connector);
        LOG.info("Connector {} {} version {}, mapping {}@{}", connector.id(), before == null ? "runs with" : "changed to", connector.version(),
                connector.mapping().name(), connector.mapping().version());
    }

    public synchronized void remove(String id) {
        faults.remove(id);
        ActiveConnector before = active.get(id);
        if (before != null) {
            Map<String, ActiveConnector> rest = new TreeMap<>(active);
            rest.remove(id);
            active = rest;
            listeners.forEach(listener -> listener.changed(before, null));
            LOG.info("Connector {} is gone, as its folder is", id);
        }
    }

    /** The files are not right; what ran goes on. */
    public synchronized void refuse(String id, List<Fault> found) {
        if (!found.equals(faults.put(id, List.copyOf(found)))) {
            LOG.error("Connector {} has faults in its files, {}:\n  {}", id, active.containsKey(id) ? "so it runs on as it was" : "so it does not run as they say",
                    String.join("\n  ", found.stream().map(Fault::toString).toList()));
        }
    }

    /** The files are as what runs. */
    public synchronized void unchanged(String id) {
        faults.remove(id);
    }

    private void take(ActiveConnector connector) {
        Map<String, ActiveConnector> all = new TreeMap<>(active);
        all.put(connector.id(), connector);
        active = all;
    }
}
