package org.disputehub.bench.correlation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which reports of one matter a reader could tie together by what they tell, with the truth known: a rule on what was written, not on how
 * a matcher sees it. A report outside of the largest group that hangs together is untieable.
 */
final class Ties {

    private static final int ENOUGH = 4;
    private static final Duration SOON = Duration.ofDays(3);
    private static final int FACTS_AT_MOST = 2;

    private Ties() {
    }

    /** @return indices of the reports that nothing ties to most others */
    static Set<Integer> untieable(DisputeType type, List<Evidence> reports) {
        List<Set<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            Set<Integer> joined = new HashSet<>(Set.of(i));
            for (Set<Integer> group : List.copyOf(groups)) {
                int report = i;
                if (group.stream().anyMatch(other -> tied(type, reports.get(report), reports.get(other)))) {
                    joined.addAll(group);
                    groups.remove(group);
                }
            }
            groups.add(joined);
        }
        Set<Integer> rest = new HashSet<>();
        Set<Integer> largest = groups.stream().max(java.util.Comparator.comparingInt(Set::size)).orElse(Set.of());
        groups.stream().filter(group -> group != largest).forEach(rest::addAll);
        return rest;
    }

    private static boolean tied(DisputeType type, Evidence one, Evidence other) {
        List<String> shared = one.shared(other);
        boolean building = shared.stream().anyMatch(s -> s.startsWith("building:"));
        int facts = 0;
        int weight = one.within(SOON, other) ? 1 : 0;
        for (String what : shared) {
            switch (what.substring(0, what.indexOf(':'))) {
                case "record", "phone", "id", "plate" -> weight += 4;
                case "name" -> weight += 3;
                // Flat 401 of which building?
                case "room" -> weight += building || what.startsWith("room:house") ? 3 : 0;
                // What many complain of is known by whom and where it is about; a shop has one such matter.
                case "org" -> weight += type.scene() == Scene.SHOP ? 4 : type.crowd() ? 2 : 1;
                case "building", "landmark" -> weight += type.crowd() ? 2 : 1;
                case "fact", "amount" -> facts++;
                // The same once more, where the area is told.
                case "village" -> weight += shared.stream().anyMatch(s -> s.startsWith("area:")) ? 0 : 1;
                default -> weight += 1; // area, surname
            }
        }
        return weight + Math.min(FACTS_AT_MOST, facts) >= ENOUGH;
    }
}
