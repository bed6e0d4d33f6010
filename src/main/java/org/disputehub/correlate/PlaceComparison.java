package org.disputehub.correlate;

import java.util.Collections;
import java.util.Set;

/** The level of {@link Field#PLACE} of two records: as precise as both are. */
final class PlaceComparison {

    private static final String HOUSE = "号";

    private PlaceComparison() {
    }

    static String level(Profile one, Profile other, CorrelationRules rules) {
        Spot a = one.spot();
        Spot b = other.spot();
        if (differ(a.county(), b.county()) && !rules.overlap(a.county(), b.county())) {
            return "OTHER_COUNTY";
        }
        if (differ(a.town(), b.town())) {
            return "OTHER_TOWN";
        }
        String shared = sharedName(one, other);
        if (shared != null) {
            String inside = inside(a, b);
            return inside.equals("SAME_ESTATE") ? estate(shared, a, b, rules) : inside;
        }
        if (a.street() != null && a.street().equals(b.street())) {
            return a.houseNo().equals(b.houseNo()) ? "SAME_BUILDING" : "OTHER_BUILDING";
        }
        if (a.village() != null && a.village().equals(b.village())) {
            return a.names().isEmpty() || b.names().isEmpty() ? inVillage(a, b) : "OTHER_ESTATE";
        }
        return differ(a.village(), b.village()) ? "OTHER_VILLAGE" : "UNKNOWN";
    }

    /** What is known by its name alone: one house, two sites or shops of one village, or any home of an estate. */
    private static String estate(String shared, Spot a, Spot b, CorrelationRules rules) {
        if (rules.isPremises(shared)) {
            return "SAME_PREMISES";
        }
        return a.names().stream().anyMatch(rules::isPremises) && b.names().stream().anyMatch(rules::isPremises) ? "OTHER_ESTATE" : "SAME_ESTATE";
    }

    /** People call an estate by the beginning of its name, and a hospital without the city's before it; some name it only in the text. */
    static String sharedName(Profile a, Profile b) {
        for (String x : a.spot().names()) {
            for (String y : b.spot().names()) {
                if (x.startsWith(y) || y.startsWith(x) || x.endsWith(y) || y.endsWith(x) || Syllables.alike(x, y)) {
                    return x;
                }
            }
        }
        String named = told(a.spot().names(), b);
        return named == null ? told(b.spot().names(), a) : named;
    }

    private static String told(Set<String> names, Profile in) {
        return in.spot().names().isEmpty() ? names.stream().filter(name -> name.length() > 2 && in.text().contains(name)).findFirst().orElse(null) : null;
    }

    private static String inVillage(Spot a, Spot b) {
        boolean buildings = a.building() != null && b.building() != null;
        if (buildings && !a.building().equals(b.building())) {
            return "OTHER_BUILDING";
        }
        return !a.rooms().isEmpty() && !b.rooms().isEmpty() ? rooms(a, b) : buildings ? "SAME_BUILDING" : "SAME_VILLAGE";
    }

    private static String inside(Spot a, Spot b) {
        boolean buildings = a.building() != null && b.building() != null;
        if (buildings && !a.building().equals(b.building())) {
            return "OTHER_BUILDING";
        }
        if (buildings && differ(a.unit(), b.unit())) {
            return "OTHER_UNIT";
        }
        if (!a.rooms().isEmpty() && !b.rooms().isEmpty()) {
            String rooms = rooms(a, b);
            return !buildings && rooms.equals("SAME_ROOM") && a.rooms().stream().noneMatch(r -> r.endsWith(HOUSE)) ? "SAME_ROOM_NUMBER" : rooms;
        }
        return !buildings ? "SAME_ESTATE" : a.unit() != null && b.unit() != null ? "SAME_UNIT" : "SAME_BUILDING";
    }

    private static String rooms(Spot a, Spot b) {
        if (!Collections.disjoint(a.rooms(), b.rooms())) {
            return "SAME_ROOM";
        }
        if (a.rooms().stream().anyMatch(x -> b.rooms().stream().anyMatch(y -> nextTo(x, y)))) {
            return "ROOM_NEXT_TO_IT";
        }
        return a.rooms().stream().anyMatch(r -> r.endsWith(HOUSE)) ? "OTHER_HOUSE" : "OTHER_ROOM";
    }

    /** One floor above or below behind the same door, or a house or two along the lane. */
    private static boolean nextTo(String a, String b) {
        boolean house = a.endsWith(HOUSE);
        if (house != b.endsWith(HOUSE)) {
            return false;
        }
        int apart = Math.abs(number(a) - number(b));
        return house ? apart <= 2 : apart == 100;
    }

    private static int number(String room) {
        return Integer.parseInt(room.replace(HOUSE, ""));
    }

    private static boolean differ(String a, String b) {
        return a != null && b != null && !a.equals(b);
    }
}
