package org.disputehub.followup;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The visits of a dispute. */
@RestController
class VisitsEndpoint {

    private final VisitTables tables;

    VisitsEndpoint(VisitTables tables) {
        this.tables = tables;
    }

    record View(String visit, VisitRow.State state, List<String> methods, Instant opensAt, Instant dueAt, Instant doneAt, String result, Instant announcedAt, Instant overdueAt) {
    }

    @GetMapping("/api/v1/disputes/{id}/visits")
    List<View> of(@PathVariable("id") String id) {
        return tables.of(List.of(id)).stream().sorted(Comparator.comparing(row -> row.visit().opensAt())).map(row -> {
            Visit visit = row.visit();
            return new View(visit.id(), row.state(), visit.methods(), visit.opensAt(), visit.dueAt(), visit.doneAt(), visit.result(), row.announcedAt(), row.overdueAt());
        }).toList();
    }
}
