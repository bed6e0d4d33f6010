package org.disputehub.assess;

import org.disputehub.errors.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Papers to read and print. Whoever is not of the city centre sees those that were issued to it, and of others not even that they are there. */
@RestController
class NoticesEndpoint {

    private static final Logger AUDIT = LoggerFactory.getLogger("audit");
    private static final String CENTRE = "ROLE_VIEWER";
    private static final int PAGE = 200;
    private static final String COLUMNS = "id, number, kind, dispute, receiver, office, register, entry, level, issued_at";

    private final JdbcTemplate database;

    NoticesEndpoint(JdbcTemplate database) {
        this.database = database;
    }

    record Notice(String notice, String number, String document, String dispute, String to, String office, String register, String entry, String level, Instant issuedAt) {
    }

    /** Newest first; {@code before} is the number of the last of the page before, as in {@code 2026-12} the 12. */
    @GetMapping("/api/v1/notices")
    List<Notice> notices(@RequestParam(name = "dispute", required = false) String dispute, @RequestParam(name = "to", required = false) String to,
                         @RequestParam(name = "before", defaultValue = "9223372036854775807") long before) {
        return database.query("select " + COLUMNS + """
                 from notice where (?::text is null or dispute = ?) and (?::text is null or receiver = ?) and split_part(id, '-', 2)::bigint < ?
                order by split_part(id, '-', 2)::bigint desc limit ?""", (row, i) -> new Notice(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                row.getString(6), row.getString(7), row.getString(8), row.getString(9), row.getTimestamp(10).toInstant()), dispute, dispute, to, to, before, PAGE);
    }

    @GetMapping("/api/v1/notices/{id:[0-9-]+}")
    Notice notice(@PathVariable("id") String id, Authentication who) {
        read(id, who);
        return database.query("select " + COLUMNS + " from notice where id = ?", (row, i) -> new Notice(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                row.getString(5), row.getString(6), row.getString(7), row.getString(8), row.getString(9), row.getTimestamp(10).toInstant()), id).get(0);
    }

    @GetMapping("/api/v1/notices/{id:[0-9-]+}.html")
    ResponseEntity<byte[]> html(@PathVariable("id") String id, Authentication who) {
        return ResponseEntity.ok().header("Content-Type", "text/html;charset=UTF-8").header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(read(id, who).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/api/v1/notices/{id:[0-9-]+}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable("id") String id, Authentication who) throws IOException {
        return ResponseEntity.ok().header("Content-Type", "application/pdf").header("Content-Disposition", "inline; filename=\"" + id + ".pdf\"").body(Pdf.of(read(id, who)));
    }

    /** That somebody looked at it is noted. */
    private String read(String id, Authentication who) {
        boolean all = who.getAuthorities().stream().anyMatch(granted -> granted.getAuthority().equals(CENTRE));
        List<String> pages = database.queryForList("select page from notice where id = ? and (? or receiver = ?)", String.class, id, all, who.getName());
        if (pages.isEmpty()) {
            throw new NotFound("There is no such notice");
        }
        AUDIT.info("{} read notice {}", who.getName(), id);
        return pages.get(0);
    }
}
