package org.disputehub.correlate;

import org.disputehub.correlate.BlockingKey.Kind;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Under which keys a record is found by others: 16 at the most, the most telling first. What is broad (a village, an organisation) is
 * a key only together with kind and time, so that no key gathers thousands.
 */
final class BlockingKeys {

    private static final int MOST = 16;
    private static final long WINDOW_SECONDS = 28L * 24 * 3600;
    /** Degrees; about 500 m. */
    private static final double CELL = 0.005;

    private final Profile profile;
    private final Set<BlockingKey> keys = new LinkedHashSet<>();

    private BlockingKeys(Profile profile) {
        this.profile = profile;
    }

    static List<BlockingKey> of(Profile profile) {
        BlockingKeys made = new BlockingKeys(profile);
        made.recordNumbers();
        made.people();
        made.home();
        made.names();
        made.recent();
        return List.copyOf(new ArrayList<>(made.keys).subList(0, Math.min(MOST, made.keys.size())));
    }

    private void recordNumbers() {
        add(Kind.RECORD_NO, profile.recordNo());
        profile.links().forEach(link -> add(Kind.RECORD_NO, link.ref()));
    }

    private void people() {
        profile.ids().forEach(id -> add(Kind.ID_NUMBER, id));
        profile.phones().forEach(phone -> add(Kind.PHONE, phone));
        profile.marks().stream().filter(mark -> !mark.startsWith(Profile.END)).forEach(mark -> add(Kind.MARK, mark));
    }

    private void home() {
        Spot spot = profile.spot();
        for (String name : spot.names()) {
            String in = stem(name);
            spot.rooms().stream().limit(2).forEach(room -> add(Kind.HOME, in + "|" + room));
            if (spot.building() != null) {
                add(Kind.BUILDING, in + "|" + spot.building());
            }
        }
        if (spot.village() != null) {
            spot.rooms().stream().limit(2).forEach(room -> add(Kind.HOME, spot.village() + "|" + room));
        }
        if (spot.street() != null) {
            add(Kind.BUILDING, spot.street() + "|" + spot.houseNo());
        }
    }

    /** By sound and without order, so that what was misheard or swapped still meets. */
    private void names() {
        profile.persons().stream().filter(p -> p.fullName() != null).limit(3)
                .forEach(p -> add(Kind.NAME, Syllables.unorderedKey(p.fullName()) + "|" + profile.spot().county()));
        if (profile.spot().village() != null) {
            profile.persons().stream().filter(p -> p.name() != null).limit(2)
                    .forEach(p -> add(Kind.SURNAME, Syllables.key(p.name().surname()) + "|" + profile.spot().village()));
        }
    }

    /** Records of neighbouring windows share one of two keys. */
    private void recent() {
        long window = profile.reportedAt() / WINDOW_SECONDS;
        Spot spot = profile.spot();
        String kind = profile.category() == null ? "" : profile.category().substring(0, 2);
        for (long w = window; w <= window + 1; w++) {
            for (String org : profile.orgs()) {
                within(w, Kind.ORGANISATION, org);
                within(w, Kind.ESTATE, stem(org));
            }
            for (String name : spot.names()) {
                within(w, Kind.ESTATE, stem(name));
            }
            if (spot.village() != null) {
                within(w, Kind.VILLAGE, spot.village());
            }
            if (spot.lng() != null) {
                within(w, Kind.VILLAGE, Math.floor(spot.lng() / CELL) + "|" + Math.floor(spot.lat() / CELL));
                within(w, Kind.VILLAGE, Math.floor(spot.lng() / CELL + 0.5) + "|" + Math.floor(spot.lat() / CELL + 0.5) + "|h");
            }
            if (spot.town() != null) {
                within(w, Kind.VILLAGE, spot.town() + "|" + kind);
            }
        }
    }

    /** People call a place by how its name begins, and a firm's address by its name. */
    private static String stem(String name) {
        return Syllables.key(name.substring(0, Math.min(2, name.length())));
    }

    private void add(Kind kind, String value) {
        keys.add(new BlockingKey(kind, StableHash.of(kind.name(), value)));
    }

    private void within(long window, Kind kind, String value) {
        keys.add(new BlockingKey(kind, StableHash.within(window, kind.name(), value)));
    }
}
