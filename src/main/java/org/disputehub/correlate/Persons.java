package org.disputehub.correlate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells people apart: who shares a mark with somebody is the same person. */
final class Persons {

    private Persons() {
    }

    /** @param reporters marks of who reported each record; empty where anonymous */
    static int count(Collection<Set<Long>> reporters) {
        List<Set<Long>> persons = new ArrayList<>();
        for (Set<Long> marks : reporters) {
            if (!marks.isEmpty()) {
                Set<Long> one = new HashSet<>(marks);
                for (Set<Long> known : List.copyOf(persons)) {
                    if (known.stream().anyMatch(marks::contains)) {
                        persons.remove(known);
                        one.addAll(known);
                    }
                }
                persons.add(one);
            }
        }
        return persons.size();
    }
}
