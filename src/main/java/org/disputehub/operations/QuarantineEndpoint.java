package org.disputehub.operations;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.errors.NotFound;
import org.disputehub.intake.BatchFiles;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What could not become a report: which, why, and the bytes as they came. */
@RestController
class QuarantineEndpoint {

    private static final Logger AUDIT = LoggerFactory.getLogger("audit");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 200;

    private final JdbcTemplate database;
    private final BatchFiles batches;

    QuarantineEndpoint(JdbcTemplate database, BatchFiles batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Newest first; {@code after} is the last receipt of the page before. */
    @GetMapping("/api/v1/quarantine")
    List<Map<String, Object>> list(@RequestParam(name = "connector", required = false) String connector, @RequestParam(name = "after", required = false) String after) {
        return database.query("""
                select receipt, connector, errors, raw_type, raw_ref, received_at from quarantine
                where (?::text is null or connector = ?) and (?::text is null or receipt < ?) order by receipt desc limit ?""", (row, i) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("receipt", row.getString("receipt"));
            entry.put("connector", row.getString("connector"));
            entry.put("receivedAt", row.getTimestamp("received_at").toInstant().toString());
            entry.put("contentType", row.getString("raw_type"));
            entry.put("rawRef", row.getString("raw_ref"));
            entry.put("errors", readTree(row.getString("errors")));
            return entry;
        }, connector, connector, after, after, PAGE);
    }

    /** The message unchanged, of a row the file that it came in; that somebody looked at it is noted. */
    @GetMapping("/api/v1/quarantine/{receipt}/raw")
    ResponseEntity<Resource> raw(@PathVariable("receipt") String receipt, Authentication who) {
        List<Raw> found = database.query("select raw, raw_ref from quarantine where receipt = ? and erased_at is null", (row, i) -> new Raw(row.getBytes(1), row.getString(2)), receipt);
        if (found.isEmpty()) {
            throw new NotFound("There is no such message in quarantine, or it was kept for as long as the retention policy says");
        }
        AUDIT.info("{} read the raw message of {}", who.getName(), receipt);
        Raw raw = found.get(0);
        Resource bytes = raw.bytes() != null ? new ByteArrayResource(raw.bytes()) : new FileSystemResource(batches.raw(raw.ref()));
        return ResponseEntity.ok().header("Content-Type", "application/octet-stream").header("Content-Disposition", "attachment").body(bytes);
    }

    private static Object readTree(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Either the bytes themselves or where they are. */
    private record Raw(byte[] bytes, String ref) {
    }
}
