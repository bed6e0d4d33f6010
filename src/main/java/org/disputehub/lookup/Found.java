package org.disputehub.lookup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hits of one report. Of a person or place the surest is kept: being named twice makes nobody two people. */
final class Found {

    private final Map<String, Hit> surest = new LinkedHashMap<>();
    private final List<Hit> words = new ArrayList<>();

    void add(Hit hit) {
        if (hit.kind() == Hit.Kind.LEXICON) {
            words.add(hit);
        } else {
            surest.merge(hit.register() + "\n" + hit.entry(), hit, (before, now) -> now.certainty().compareTo(before.certainty()) < 0 ? now : before);
        }
    }

    List<Hit> hits() {
        List<Hit> all = new ArrayList<>(surest.values());
        all.addAll(words);
        return List.copyOf(all);
    }
}
