package org.disputehub.correlate;

import org.disputehub.mapping.CitizenId;

import java.util.Locale;

/** Resident ID numbers are compared by fingerprint, so that they stand in one place less. */
final class IdNumbers {

    private IdNumbers() {
    }

    /** Null for one whose check character does not hold: it would tie the report to another person, or to nobody. */
    static String fingerprint(String number) {
        String id = Wording.of(number).toUpperCase(Locale.ROOT);
        return CitizenId.isValid(id) ? Long.toHexString(StableHash.of("id", id)) : null;
    }
}
