package org.disputehub.lookup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.connector.Lookup;
import org.disputehub.connector.LookupConnector;
import org.disputehub.connector.Lookups;
import org.disputehub.connector.Pauses;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All registers as one: each call sees one consistent snapshot of those that the hub holds, and asks those of other owners. */
@Component
public class Registers {

    private final Lookups lookups;
    private final VersionTables tables;
    private final Hashes hashes;
    private final Pauses pauses;
    private final RemoteRegisters remote;
    private volatile Snapshot snapshot = Snapshot.NOTHING;

    Registers(Lookups lookups, VersionTables tables, RegisterKey key, Pauses pauses, RemoteRegisters remote, FirstRows firstRows) {
        this.lookups = lookups;
        this.tables = tables;
        this.hashes = new Hashes(key.words());
        this.pauses = pauses;
        this.remote = remote;
        firstRows.take();
        refresh();
    }

    /** What the registers know of a canonical report on a day (rows have effective dates). Takes half a second at most, whoever does not answer. */
    public Findings recognise(ObjectNode canonical, LocalDate on) {
        Snapshot now = snapshot;
        Subject subject = new Subject(canonical);
        Found found = new Found();
        now.find(subject, (int) on.toEpochDay(), found);
        List<String> notAsked = new ArrayList<>(remote.ask(subject, found, pauses::contains));
        List<Hit> hits = found.hits();
        List<String> paused = lookups.all().stream().map(LookupConnector::id).filter(pauses::contains).toList();
        if (!paused.isEmpty()) {
            hits = hits.stream().filter(hit -> !paused.contains(hit.register())).toList();
            notAsked.addAll(paused);
        }
        return new Findings(hits, List.copyOf(notAsked), now.versions());
    }

    /** What may be told of an entry that a hit names; of an entry of another owner's service no more than who that is. */
    public Optional<Entry> entry(String register, String id) {
        Optional<Entry> held = snapshot.find(register).flatMap(loaded -> loaded.rows().entry(id));
        return held.isPresent() ? held : lookups.find(register).filter(lookup -> lookup.lookup().remote() != null).map(lookup -> new Entry(id, null, lookup.lookup().owner(), null, null));
    }

    /** Reads what has changed and lets the next report see it, all of it at one moment. */
    synchronized void refresh() {
        Map<String, Integer> active = tables.active();
        Map<String, Snapshot.Loaded> all = new TreeMap<>();
        for (LookupConnector register : lookups.all()) {
            if (register.lookup().remote() == null) {
                int version = active.getOrDefault(register.id(), 0);
                all.put(register.id(), snapshot.find(register.id()).filter(loaded -> loaded.version() == version && loaded.definition().equals(register))
                        .orElseGet(() -> load(register, version)));
            }
        }
        snapshot = snapshot.with(all);
    }

    /** As they would be with another version of one register. */
    Snapshot with(LookupConnector register, int version) {
        return snapshot.with(load(register, version));
    }

    int size(String register) {
        return snapshot.find(register).map(loaded -> loaded.rows().size()).orElse(0);
    }

    private Snapshot.Loaded load(LookupConnector register, int version) {
        return new Snapshot.Loaded(register, version, layOut(register, version == 0 ? List.of() : tables.rows(register.id(), version).values(), hashes));
    }

    static Register layOut(LookupConnector register, Collection<Row> rows, Hashes hashes) {
        Lookup lookup = register.lookup();
        return switch (lookup.holds()) {
            case PERSONS -> new Persons(register.id(), rows, hashes, lookup.sameDivision().digits, lookup.owner());
            case PLACES -> new Places(register.id(), rows, lookup.metres(), lookup.owner());
            case WORDS -> new Lexicon(register.id(), rows, lookup.homophones(), lookup.owner());
        };
    }
}
