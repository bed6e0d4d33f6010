package org.disputehub.correlate;

import java.util.Set;

/** A profile with what is worked out of its text once, however many it is compared with. */
record Subject(Profile profile, Grams grams, Set<String> matters) {

    static Subject of(Profile profile, Words words) {
        return new Subject(profile, Grams.of(profile.text(), words.grams()), words.matters(profile.text()));
    }
}
