package org.disputehub.operations;

import org.disputehub.dispute.DisputeState;
import org.disputehub.errors.BadQuestion;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Which disputes there are. */
@RestController
class DisputesEndpoint {

    private static final int PAGE = 200;

    private final JdbcTemplate database;

    DisputesEndpoint(JdbcTemplate database) {
        this.database = database;
    }

    /** Newest first; {@code before} is the last dispute of the page before. {@code mass}: only mass-related ones; {@code repeats}: with so many at least. */
    @GetMapping("/api/v1/disputes")
    List<Map<String, Object>> disputes(@RequestParam(name = "county", required = false) String county, @RequestParam(name = "state", required = false) String state,
                                       @RequestParam(name = "mass", defaultValue = "false") boolean mass, @RequestParam(name = "repeats", defaultValue = "0") int repeats,
                                       @RequestParam(name = "before", required = false) String before) {
        if (state != null && Arrays.stream(DisputeState.values()).noneMatch(known -> known.name().equals(state))) {
            throw new BadQuestion("There is no such state. Ask for one of " + Arrays.toString(DisputeState.values()) + ".");
        }
        return database.query("select " + DisputeRow.COLUMNS + """
                 from dispute where (?::text is null or county = ?) and (?::text is null or state = ?) and (mass or not ?) and repeats >= ? and (?::text is null or id < ?)
                order by id desc limit ?""", DisputeRow::of, county, county, state, state, mass, repeats, before, before, PAGE);
    }
}
