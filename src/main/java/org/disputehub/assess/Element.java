package org.disputehub.assess;

import org.disputehub.lookup.Hit.Certainty;

/**
 * One thing that a report tells of, such as {@code WEAPON}. No personal data in it.
 *
 * @param pointer JSON Pointer into the canonical report
 * @param from    first character of the words in the text at {@code pointer}, or -1 where it is no text
 * @param to      one past their last character, or -1
 */
public record Element(String code, String pointer, int from, int to, Certainty certainty) {

    /** Told by a field rather than by words. */
    static Element ofField(String code, String pointer) {
        return new Element(code, pointer, -1, -1, Certainty.SURE);
    }
}
