package org.disputehub.correlate;

import java.util.Set;

/**
 * A profile with what is worked out of its text once, however many it is compared with.
 *
 * @param particulars numbers of answers, see {@link Particulars#of}
 */
record Subject(Profile profile, Grams grams, Set<String> matters, int[] particulars) {

    static Subject of(Profile profile, Words words) {
        String now = Words.now(profile.text());
        return new Subject(profile, Grams.of(now, words.grams()), words.matters(now), words.particulars().particulars().of(now));
    }
}
