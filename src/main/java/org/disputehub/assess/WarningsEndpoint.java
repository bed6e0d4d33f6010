package org.disputehub.assess;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.disputehub.dispute.RiskLevel;
import org.disputehub.errors.BadQuestion;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Open disputes by how dangerous they are held to be. */
@RestController
class WarningsEndpoint {

    private static final int PAGE = 200;

    private final JdbcTemplate database;

    WarningsEndpoint(JdbcTemplate database) {
        this.database = database;
    }

    /** @param raisedAt since when it stands at that level, where it rose to it */
    record Warning(String dispute, String county, String state, String level, int score, boolean provisional, Instant raisedAt, Instant assessedAt, @JsonRawValue String why) {
    }

    /** The most dangerous first, of these the newest; without a level those above BLUE. {@code after} is the last dispute of the page before. */
    @GetMapping("/api/v1/warnings")
    List<Warning> warnings(@RequestParam(name = "level", required = false) String level, @RequestParam(name = "county", required = false) String county,
                           @RequestParam(name = "provisional", required = false) Boolean provisional, @RequestParam(name = "after", required = false) String after) {
        if (level != null && Arrays.stream(RiskLevel.values()).noneMatch(known -> known.name().equals(level))) {
            throw new BadQuestion("There is no such level. Ask for one of " + Arrays.toString(RiskLevel.values()) + ".");
        }
        String place = "(array_position(array['RED', 'ORANGE', 'YELLOW', 'BLUE'], r.level), ";
        return database.query("""
                select r.dispute, d.county, d.state, r.level, r.score, r.provisional, r.raised_at, r.assessed_at,
                       (select parts from assessment a where a.dispute = r.dispute and a.cause <> 'PERSON' order by number desc limit 1)
                from risk r join dispute d on d.id = r.dispute
                where d.state not in ('CLOSED', 'WITHDRAWN', 'MERGED') and (r.level = ? or (?::text is null and r.level <> 'BLUE'))
                  and (?::text is null or d.county = ?) and (?::boolean is null or r.provisional = ?)
                  and (?::text is null or exists (select from risk l where l.dispute = ? and\s""" + place + "-extract(epoch from r.raised_at), r.dispute) > "
                        + place.replace("r.", "l.") + "-extract(epoch from l.raised_at), l.dispute))) order by " + place.substring(1) + "r.raised_at desc, r.dispute limit ?",
                (row, i) -> new Warning(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5), row.getBoolean(6), row.getTimestamp(7).toInstant(),
                        row.getTimestamp(8).toInstant(), row.getString(9)), level, level, county, county, provisional, provisional, after, after, PAGE);
    }
}
