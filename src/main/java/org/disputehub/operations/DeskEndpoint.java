package org.disputehub.operations;

import org.disputehub.access.Role;
import org.disputehub.connector.Counties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/** What the page at {@code /desk/} shows first. */
@RestController
class DeskEndpoint {

    private final JdbcTemplate database;
    private final Counties counties;

    DeskEndpoint(JdbcTemplate database, Counties counties) {
        this.database = database;
        this.counties = counties;
    }

    /** @param mayAct whether {@code user} may do more than look; @param counties names by code */
    record Desk(String user, boolean mayAct, Open open, Map<String, String> counties) {
    }

    /** How much waits for a person. */
    record Open(long reviews, long accountability, long failures) {
    }

    @GetMapping("/api/v1/desk")
    Desk desk(Authentication who) {
        Open open = database.queryForObject("""
                select (select count(*) from review where state = 'OPEN'), (select count(*) from accountability where state = 'PROPOSED'), (select count(*) from delivery where state = 'FAILED')""",
                (row, i) -> new Open(row.getLong(1), row.getLong(2), row.getLong(3)));
        return new Desk(who.getName(), who.getAuthorities().stream().anyMatch(granted -> granted.getAuthority().equals("ROLE_" + Role.OPERATOR)), open, counties.names());
    }
}
