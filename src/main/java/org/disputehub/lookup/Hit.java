package org.disputehub.lookup;

/**
 * One thing that a report names and a register knows. No personal data in it: it is stored, explained in the API, and
 * parts of it are told to counties.
 *
 * @param register  the connector's id, e.g. {@code key-persons}
 * @param entry     the row's own id, e.g. {@code KP-00001}
 * @param category  the row's category (刑满释放人员 …) or the word's class
 * @param matchedOn ID, NAME_PHONE, NAME_BIRTH, NAME_DIVISION, CODE, NAME, ALIAS, DISTANCE or TERM
 * @param pointer   JSON Pointer into the canonical report
 * @param from      first character of the match in the text at {@code pointer}, or -1
 * @param to        one past its last character, or -1
 */
public record Hit(Kind kind, String register, String entry, String category, String matchedOn, String pointer,
                  int from, int to, Certainty certainty) {

    public enum Kind { KEY_PERSON, KEY_PLACE, LEXICON }

    public enum Certainty { SURE, LIKELY, POSSIBLE }
}
