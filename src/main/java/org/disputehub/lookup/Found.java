package org.disputehub.lookup;

import java.util.ArrayList;
import java.util.List;

/** Hits of one report. Of a person or place the surest is kept: being named twice makes nobody two people. */
final class Found {

    private final List<Hit> surest = new ArrayList<>();
    private final List<Hit> words = new ArrayList<>();

    void add(Hit hit) {
        if (hit.kind() == Hit.Kind.LEXICON) {
            words.add(hit);
            return;
        }
        for (int i = 0; i < surest.size(); i++) {
            Hit before = surest.get(i);
            if (before.entry().equals(hit.entry()) && before.register().equals(hit.register())) {
                surest.set(i, hit.certainty().compareTo(before.certainty()) < 0 ? hit : before);
                return;
            }
        }
        surest.add(hit);
    }

    List<Hit> hits() {
        List<Hit> all = new ArrayList<>(surest);
        all.addAll(words);
        return List.copyOf(all);
    }
}
