package org.disputehub.lookup;

import org.disputehub.connector.LookupConnector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All registers as they stand at one moment. A report is recognised against one of these from its first text to its last, whatever is activated meanwhile. */
final class Snapshot {

    static final Snapshot NOTHING = new Snapshot(Map.of());

    /**
     * @param definition as it was when the rows were laid out
     * @param version    0: none was activated yet
     */
    record Loaded(LookupConnector definition, int version, Register rows) {
    }

    private final Map<String, Loaded> registers;
    private final List<Persons> persons = new ArrayList<>();
    private final List<Places> places = new ArrayList<>();
    private final List<Lexicon> lexicons = new ArrayList<>();
    private final Words words;

    private Snapshot(Map<String, Loaded> registers) {
        this(registers, null);
    }

    private Snapshot(Map<String, Loaded> registers, Snapshot before) {
        this.registers = registers;
        for (Loaded loaded : registers.values()) {
            if (loaded.rows() instanceof Persons some) {
                persons.add(some);
            } else if (loaded.rows() instanceof Places some) {
                places.add(some);
            } else if (loaded.rows() instanceof Lexicon some) {
                lexicons.add(some);
            }
        }
        words = before != null && before.lexicons.equals(lexicons) ? before.words : new Words(lexicons);
    }

    /** The same with other registers; the words of all lexicons are laid out again only where one of them is another. */
    Snapshot with(Map<String, Loaded> all) {
        return new Snapshot(new TreeMap<>(all), this);
    }

    Snapshot with(Loaded one) {
        Map<String, Loaded> all = new TreeMap<>(registers);
        all.put(one.definition().id(), one);
        return with(all);
    }

    Optional<Loaded> find(String register) {
        return Optional.ofNullable(registers.get(register));
    }

    void find(Subject subject, int day, Found found) {
        persons.forEach(some -> some.find(subject, day, found));
        places.forEach(some -> some.find(subject, day, found));
        words.find(subject, day, found);
    }

    Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        registers.forEach((id, loaded) -> versions.put(id, Integer.toString(loaded.version())));
        return versions;
    }
}
