package org.disputehub.correlate;

import java.util.Collections;

/** The level of {@link Field#PLACE} of two spots: as precise as both are. */
final class PlaceComparison {

    private PlaceComparison() {
    }

    static String level(Spot a, Spot b, CorrelationRules rules) {
        if (differ(a.county(), b.county()) && !rules.overlap(a.county(), b.county())) {
            return "OTHER_COUNTY";
        }
        if (sameName(a, b)) {
            return differ(a.town(), b.town()) ? "OTHER_TOWN" : inside(a, b);
        }
        if (a.street() != null && a.street().equals(b.street())) {
            return a.houseNo().equals(b.houseNo()) ? "SAME_BUILDING" : "OTHER_BUILDING";
        }
        if (differ(a.town(), b.town())) {
            return "OTHER_TOWN";
        }
        if (a.village() != null && a.village().equals(b.village())) {
            return !Collections.disjoint(a.rooms(), b.rooms()) ? "SAME_ROOM" : a.names().isEmpty() || b.names().isEmpty() ? "SAME_VILLAGE" : "OTHER_ESTATE";
        }
        return differ(a.village(), b.village()) ? "OTHER_VILLAGE" : "UNKNOWN";
    }

    private static String inside(Spot a, Spot b) {
        if (a.building() == null || b.building() == null) {
            return "SAME_ESTATE";
        }
        if (!a.building().equals(b.building())) {
            return "OTHER_BUILDING";
        }
        if (differ(a.unit(), b.unit())) {
            return "OTHER_UNIT";
        }
        if (!a.rooms().isEmpty() && !b.rooms().isEmpty()) {
            return Collections.disjoint(a.rooms(), b.rooms()) ? "OTHER_ROOM" : "SAME_ROOM";
        }
        return a.unit() != null && b.unit() != null ? "SAME_UNIT" : "SAME_BUILDING";
    }

    /** People call an estate by the beginning of its name, and a hospital without the city's before it. */
    private static boolean sameName(Spot a, Spot b) {
        return a.names().stream().anyMatch(x -> b.names().stream().anyMatch(y -> x.startsWith(y) || y.startsWith(x) || x.endsWith(y) || y.endsWith(x) || Syllables.alike(x, y)));
    }

    private static boolean differ(String a, String b) {
        return a != null && b != null && !a.equals(b);
    }
}
