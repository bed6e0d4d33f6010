package org.disputehub.lookup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** All registers as one: each call sees one consistent snapshot of them. */
@Component
public class Registers {

    /** What the registers know about a canonical report on a day (rows have effective dates). */
    public Findings recognise(ObjectNode canonical, LocalDate on) {
        return new Findings(List.of(), List.of(), Map.of());
    }
}
