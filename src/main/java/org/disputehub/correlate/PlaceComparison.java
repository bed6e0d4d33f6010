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
        if (a.estate() != null && b.estate() != null) {
            return sameEstate(a.estate(), b.estate()) ? inside(a, b) : "OTHER_ESTATE";
        }
        if (a.street() != null && b.street() != null && a.street().equals(b.street())) {
            return a.houseNo().equals(b.houseNo()) ? "SAME_BUILDING" : "OTHER_BUILDING";
        }
        return division(a, b);
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

    private static String division(Spot a, Spot b) {
        if (differ(a.town(), b.town())) {
            return "OTHER_TOWN";
        }
        if (a.village() == null || b.village() == null) {
            return "UNKNOWN";
        }
        return a.village().equals(b.village()) ? "SAME_VILLAGE" : "OTHER_VILLAGE";
    }

    private static boolean sameEstate(String a, String b) {
        return a.equals(b) || a.endsWith(b) || b.endsWith(a) || Syllables.alike(a, b);
    }

    private static boolean differ(String a, String b) {
        return a != null && b != null && !a.equals(b);
    }
}
