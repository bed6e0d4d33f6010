package org.disputehub.assess;

import java.util.List;

/**
 * What was recognised in one report.
 *
 * @param people  how many people are involved as far as the report tells, 0 where it does not
 * @param version of the vocabulary
 */
public record Elements(List<Element> found, int people, String version) {

    public Elements {
        found = List.copyOf(found);
    }

    public boolean has(String code) {
        return found.stream().anyMatch(element -> element.code().equals(code));
    }
}
