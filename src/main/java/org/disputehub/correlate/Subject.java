package org.disputehub.correlate;

import java.util.Set;

/**
 * A profile with what is worked out of its text once, however many it is compared with.
 *
 * @param topics      how likely each is, see {@link Topics#of}
 * @param particulars numbers of answers, see {@link Particulars#of}
 */
record Subject(Profile profile, Grams grams, Set<String> matters, float[] topics, int[] particulars) {

    static Subject of(Profile profile, Words words) {
        String now = Words.now(profile.text());
        Grams grams = Grams.of(now, words.weights().grams());
        return new Subject(profile, grams, words.matters(now), words.weights().topics().of(grams), words.weights().particulars().particulars().of(now));
    }
}
