package org.disputehub.integrate;

import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Candidate;
import org.disputehub.connector.Candidates;
import org.disputehub.connector.Connectors;
import org.disputehub.connector.Lookups;
import org.disputehub.connector.Counties;
import org.disputehub.connector.CountyConnectors;
import org.disputehub.connector.PlainConnector;
import org.disputehub.connector.PlainConnectors;
import org.disputehub.home.HubFolders;
import org.disputehub.intake.Canonicalizer;
import org.disputehub.intake.Parser;
import org.disputehub.mapping.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Takes changed connectors, mappings and code tables while the hub runs: once the files have been still for a moment, each connector that
 * they touch is checked by its samples, and either swapped whole between two messages or left as it runs, with what is wrong said.
 */
@Component
class ConnectorWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectorWatch.class);
    private static final long LOOK_EVERY_MILLIS = 400;

    private final HubFolders folders;
    private final Connectors connectors;
    private final Lookups lookups;
    private final CountyConnectors counties;
    private final ConnectorCheck check;
    private ScheduledExecutorService clock;
    private FileState taken;
    private FileState seen;
    private String said;

    ConnectorWatch(HubFolders folders, Connectors connectors, Lookups lookups, CountyConnectors counties, Parser parser, Canonicalizer canonicalizer, Clock time) {
        this.folders = folders;
        this.connectors = connectors;
        this.lookups = lookups;
        this.counties = counties;
        this.check = new ConnectorCheck(parser, canonicalizer, time, false);
    }

    private void look() {
        try {
            FileState now = FileState.of(folders.connectors(), folders.mappings());
            // Still being written while two looks differ.
            boolean still = now.equals(seen);
            seen = now;
            if (still && !now.equals(taken)) {
                try {
                    take(now);
                } finally {
                    taken = now; // what failed on these files fails on them again
                }
            }
            said = null;
        } catch (IOException | RuntimeException e) {
            say("The folders connectors/ and mappings/ cannot be read; what runs goes on: " + e);
        }
    }

    /** Once, not at each look. */
    private void say(String fault) {
        if (!fault.equals(said)) {
            LOG.error(fault);
            said = fault;
        }
    }

    private void take(FileState now) throws IOException {
        Map<String, Candidate> candidates = Candidates.read(folders.connectors(), folders.mappings());
        for (Candidate candidate : candidates.values()) {
            Path folder = folders.connectors().resolve(candidate.id());
            boolean filesChanged = taken != null && !now.under(folder).equals(taken.under(folder));
            if (candidate.lookup().isPresent()) {
                take(candidate.lookup().get(), lookups, filesChanged, () -> ConnectorCheck.check(candidate.lookup().get(), folder));
            } else if (candidate.county().isPresent()) {
                take(candidate.county().get(), counties, filesChanged, () -> ConnectorCheck.check(candidate.county().get(), new Counties(folders.mappings())));
            } else if (candidate.connector().isEmpty()) {
                connectors.refuse(candidate.id(), candidate.faults());
            } else if (isNew(candidate.connector().get()) || filesChanged) {
                take(candidate.connector().get(), folder);
            } else {
                connectors.unchanged(candidate.id());
            }
        }
        gone(candidates).forEach(id -> {
            connectors.remove(id);
            plain().forEach(all -> all.remove(id));
        });
    }

    private boolean isNew(ActiveConnector connector) {
        return connectors.find(connector.id()).filter(running -> running.version().equals(connector.version())).isEmpty();
    }

    private void take(ActiveConnector connector, Path folder) throws IOException {
        Verdict verdict = check.check(connector, folder, new Counties(folders.mappings()));
        if (!verdict.passes()) {
            connectors.refuse(connector.id(), verdict.faults());
        } else if (isNew(connector)) {
            try {
                connectors.replace(connector);
                plain().forEach(all -> all.remove(connector.id())); // where it was of another kind before
            } catch (RuntimeException e) {
                connectors.refuse(connector.id(), List.of(new Fault("connectors/" + connector.id() + "/connector.yaml", 0, String.valueOf(e.getMessage()))));
            }
        } else {
            connectors.unchanged(connector.id());
        }
    }

    private <T extends PlainConnector> void take(T connector, PlainConnectors<T> kind, boolean filesChanged, Checking checking) throws IOException {
        boolean runs = kind.find(connector.id()).equals(Optional.of(connector));
        if (runs && !filesChanged) {
            return;
        }
        Verdict verdict = checking.check();
        if (!verdict.passes()) {
            connectors.refuse(connector.id(), verdict.faults());
            return;
        }
        connectors.unchanged(connector.id());
        connectors.remove(connector.id()); // where it was of another kind before
        plain().filter(all -> all != kind).forEach(all -> all.remove(connector.id()));
        if (!runs) {
            kind.replace(connector);
        }
    }

    private Stream<PlainConnectors<?>> plain() {
        return Stream.of(lookups, counties);
    }

    private interface Checking {
        Verdict check() throws IOException;
    }

    private List<String> gone(Map<String, Candidate> candidates) {
        List<String> gone = new ArrayList<>();
        connectors.all().stream().map(ActiveConnector::id).filter(id -> !candidates.containsKey(id)).forEach(gone::add);
        plain().flatMap(all -> all.all().stream()).map(PlainConnector::id).filter(id -> !candidates.containsKey(id)).forEach(gone::add);
        connectors.faults().keySet().stream().filter(id -> !candidates.containsKey(id)).forEach(gone::add);
        return gone;
    }

    @Override
    public void start() {
        clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "connector-watch");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        Optional.ofNullable(clock).ifPresent(ScheduledExecutorService::shutdownNow);
        clock = null;
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }
}
