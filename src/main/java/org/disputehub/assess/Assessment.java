package org.disputehub.assess;

import org.disputehub.dispute.RiskLevel;

import java.util.List;
import java.util.Map;

/**
 * How dangerous a dispute is held to be, and why.
 *
 * @param standing what it stands at now
 * @param computed what sum and floors alone make; lower than the level where that stays up until a person lowers it, higher where a person did
 * @param score    the parts' points together
 * @param notAsked registers that could not be asked; the level is provisional while there are any
 * @param versions of the rules, the vocabulary and the registers that were used
 */
public record Assessment(Standing standing, RiskLevel computed, int score, List<Part> parts, List<String> notAsked, Map<String, String> versions) {

    public Assessment {
        parts = List.copyOf(parts);
        notAsked = List.copyOf(notAsked);
        versions = Map.copyOf(versions);
    }

    public RiskLevel level() {
        return standing.level();
    }

    public boolean provisional() {
        return !notAsked.isEmpty();
    }

    public boolean has(String code) {
        return parts.stream().anyMatch(part -> part.code().equals(code) || part.code().startsWith(code + ":"));
    }
}
