package org.disputehub.assess;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A place and a kind of dispute that are watched together for piling up (高发).
 *
 * @param place    town or village by its code, an estate as {@code <code>/<name>}, or a key place as {@code <register>/<entry>}
 * @param category GB/T 31000, two digits or four
 */
record Watched(String place, String category) {

    private static final int TOWN = 9;
    private static final int VILLAGE = 12;
    private static final int KIND = 2;
    private static final int CLOSER_KIND = 4;

    /**
     * All that one dispute counts for.
     *
     * @param place     see {@link Place}
     * @param keyPlaces that it names
     */
    static Stream<Watched> of(String place, String category, Collection<String> keyPlaces) {
        List<String> kinds = Stream.of(KIND, CLOSER_KIND).filter(digits -> digits <= category.length()).map(digits -> category.substring(0, digits)).toList();
        String division = place == null ? "" : place.split("/", 2)[0];
        Stream<String> divisions = Stream.of(TOWN, VILLAGE).filter(digits -> digits <= division.length()).map(digits -> division.substring(0, digits));
        Stream<String> estate = place != null && place.length() > division.length() ? Stream.of(place) : Stream.empty();
        return Stream.of(divisions, estate, keyPlaces.stream()).flatMap(places -> places).flatMap(one -> kinds.stream().map(kind -> new Watched(one, kind)));
    }

    /** The one is part of the other: what piles up in a village piles up in its town as well, and is said once. */
    boolean isOneWith(Watched other) {
        return within(place, other.place) && within(category, other.category);
    }

    /** Codes of a part begin with that of the whole; numbers of key places and names of estates do not tell. */
    private static boolean within(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        return one.equals(other) || !shorter.contains("/") && longer.startsWith(shorter);
    }
}
