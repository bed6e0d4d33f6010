package org.disputehub.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

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
 * @param notices   work notices that the register knows of, issued before the hub or beside it
 * @param warnings  risk warning letters, likewise
 */
public record Hit(Kind kind, String register, String entry, String category, String matchedOn, String pointer,
                  int from, int to, Certainty certainty, @JsonInclude(Include.NON_DEFAULT) int notices, @JsonInclude(Include.NON_DEFAULT) int warnings) {

    public enum Kind { KEY_PERSON, KEY_PLACE, LEXICON }

    public enum Certainty { SURE, LIKELY, POSSIBLE }

    public Hit(Kind kind, String register, String entry, String category, String matchedOn, String pointer, int from, int to, Certainty certainty) {
        this(kind, register, entry, category, matchedOn, pointer, from, to, certainty, 0, 0);
    }
}
