package org.disputehub.assess;

import org.disputehub.lookup.Hit.Certainty;

/**
 * One thing that counts.
 *
 * @param group  whose cap it falls under
 * @param points in full, before certainty and cap
 */
record Fact(String code, Label label, String group, int points, Certainty certainty, String pointer, int from, int to) {

    /** Sure enough for rules and floors. */
    boolean counts() {
        return certainty != Certainty.POSSIBLE;
    }

    Part part(int counted) {
        return new Part(code, counted, null, label.zh(), label.en(), pointer, from, to);
    }
}
