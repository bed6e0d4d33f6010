package org.disputehub.lookup;

import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiFunction;

/** What a version that is not active yet would change. Whoever knows the open disputes says it; without one the difference shows rows alone. */
@FunctionalInterface
public interface Effect {

    /**
     * @param recognise as reports would be recognised with that version
     * @return how many open disputes would take another level, by that level
     */
    Map<String, Long> of(BiFunction<ObjectNode, LocalDate, Findings> recognise);
}
