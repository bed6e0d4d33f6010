package org.disputehub.report;

/**
 * One thing that is wrong with what a source sent, in words that the source's own people can act on.
 *
 * @param pointer JSON Pointer into what was sent ("" is the whole message); in XML the element path in the same form
 * @param code    stable reason code in upper snake case, such as {@code DATE_BAD}
 * @param detail  what was expected and what to do; never repeats the value that was sent
 */
public record Finding(String pointer, String code, String detail) {
}
