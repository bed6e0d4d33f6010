package org.disputehub.feedback;

import org.disputehub.connector.Counties;
import org.disputehub.feedback.Happening.Kind;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a returned work order (退单) goes: to the county that the report itself names, or to a person of the city centre. */
final class ReturnPolicy {

    private ReturnPolicy() {
    }

    /**
     * @param happenings of the dispute, the return itself among them
     * @param named      counties that the report's text and division name, the surest first
     * @param most       a dispute that was returned more often is no longer the machine's to place
     */
    static String next(Collection<Happening> happenings, List<String> named, int most) {
        List<Happening> returns = happenings.stream().filter(h -> h.kind() == Kind.RETURNED).toList();
        Set<String> returnedBy = returns.stream().map(Happening::county).collect(Collectors.toSet());
        if (returns.size() > most) {
            return Counties.UNASSIGNED;
        }
        return named.stream().filter(county -> !returnedBy.contains(county) && !county.equals(Counties.UNASSIGNED)).findFirst().orElse(Counties.UNASSIGNED);
    }
}
