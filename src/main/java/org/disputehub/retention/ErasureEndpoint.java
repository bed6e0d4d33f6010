package org.disputehub.retention;

import org.disputehub.correlate.PersonRecords;
import org.disputehub.errors.BadQuestion;
import org.disputehub.errors.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What admins erase or keep besides the policy, and what was erased. */
@RestController
class ErasureEndpoint {

    private static final Logger AUDIT = LoggerFactory.getLogger("audit");
    private static final int LONGEST_REASON = 1_000;
    private static final int PAGE = 200;

    private final Retention retention;
    private final PersonRecords persons;
    private final JdbcTemplate database;
    private final Clock clock;

    ErasureEndpoint(Retention retention, PersonRecords persons, JdbcTemplate database, Clock clock) {
        this.retention = retention;
        this.persons = persons;
        this.database = database;
        this.clock = clock;
    }

    /** @param dispute one dispute; or a person, by phone or ID number: all disputes that he is a party of */
    record Wanted(String dispute, String phone, String idNo, String reason) {
    }

    /** @param held are open, on hold, or somebody has to decide on them first */
    record Done(List<String> erased, List<String> held) {
    }

    record Erasure(long number, Instant at, String by, String reason, List<String> disputes, int reports, int other) {
    }

    /** A person stands in the body, never in an address that proxies write down. */
    @PostMapping("/api/v1/erasures")
    Done erase(@RequestBody Wanted wanted, Authentication who) {
        check(wanted.reason());
        if (wanted.dispute() == null && wanted.phone() == null && wanted.idNo() == null) {
            throw new BadQuestion("Say whose data: 'dispute', or 'phone' or 'idNo' of a person.");
        }
        List<String> disputes = wanted.dispute() != null ? List.of(wanted.dispute()) : persons.disputes(wanted.phone(), wanted.idNo());
        List<String> erased = retention.erase(disputes, who.getName(), wanted.reason());
        return new Done(erased, disputes.stream().filter(dispute -> !erased.contains(dispute)).toList());
    }

    /** Newest first; {@code before} is the last number of the page before. */
    @GetMapping("/api/v1/erasures")
    List<Erasure> erasures(@RequestParam(name = "dispute", required = false) String dispute, @RequestParam(name = "before", defaultValue = "9223372036854775807") long before) {
        return database.query("select * from erasure where (?::text is null or disputes @> array[?]::text[]) and number < ? order by number desc limit ?",
                (row, i) -> new Erasure(row.getLong("number"), row.getTimestamp("at").toInstant(), row.getString("by"), row.getString("reason"), Arrays.asList((String[]) row.getArray("disputes").getArray()), row.getInt("reports"),
                row.getInt("other")), dispute, dispute, before, PAGE);
    }

    @PutMapping("/api/v1/disputes/{id}/hold")
    void hold(@PathVariable("id") String id, @RequestParam("reason") String reason, Authentication who) {
        check(reason);
        int held = database.update("""
                insert into legal_hold select id, ?, ?, ? from dispute where id = ? on conflict (dispute) do update set by = excluded.by, reason = excluded.reason, at = excluded.at""",
                who.getName(), reason, Timestamp.from(clock.instant()), id);
        if (held == 0) {
            throw new NotFound("There is no such dispute");
        }
        AUDIT.info("{} put dispute {} on hold", who.getName(), id);
    }

    @DeleteMapping("/api/v1/disputes/{id}/hold")
    void release(@PathVariable("id") String id, @RequestParam("reason") String reason, Authentication who) {
        check(reason);
        database.update("delete from legal_hold where dispute = ?", id);
        AUDIT.info("{} released dispute {} from hold", who.getName(), id);
    }

    private static void check(String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new BadQuestion("'reason' is empty or has more than " + LONGEST_REASON + " characters. Say why, without personal data: it is kept.");
        }
    }
}
