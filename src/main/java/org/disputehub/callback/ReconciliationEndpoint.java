package org.disputehub.callback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import org.disputehub.connector.Connectors;
import org.disputehub.errors.BadQuestion;
import org.disputehub.errors.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** A source compares with the hub, day by day, what it sent (对账). Who may is settled before. */
@RestController
@RequestMapping("/api/v1/reconciliation/{connector}/{day}")
class ReconciliationEndpoint {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 200_000;
    private static final int LARGEST = 8 << 20;
    private static final int LONGEST_NUMBER = 100;

    private final Connectors connectors;
    private final ReconciliationTables tables;
    private final ReconciliationSheet sheet;
    private final ReconciliationFiles files;
    private final Clock clock;

    ReconciliationEndpoint(Connectors connectors, ReconciliationTables tables, ReconciliationSheet sheet, ReconciliationFiles files, Clock clock) {
        this.connectors = connectors;
        this.tables = tables;
        this.sheet = sheet;
        this.files = files;
        this.clock = clock;
    }

    /** As CSV for whoever accepts that, else as JSON. */
    @GetMapping
    ResponseEntity<?> day(@PathVariable("connector") String connector, @PathVariable("day") String day, @RequestHeader(name = "Accept", defaultValue = "") String accepted) {
        LocalDate date = date(connector, day);
        if (!accepted.contains("text/csv")) {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(tables.of(connector, date));
        }
        return ResponseEntity.ok().contentType(CSV).header("Content-Disposition", "attachment; filename=\"" + connector + "-" + date + ".csv\"").body(sheet.of(connector, date));
    }

    /** {@code {"records": [numbers]}} or {@code {"count": 12}}. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Reconciliation compare(@PathVariable("connector") String connector, @PathVariable("day") String day, HttpServletRequest request) throws IOException {
        JsonNode said = tree(body(request));
        if (said.path("count").canConvertToInt() && !said.has("records")) {
            return compare(connector, day, said.get("count").intValue(), Set.of());
        }
        if (!said.path("records").isArray()) {
            throw new BadQuestion("expected {\"records\": [the numbers that were sent]} or {\"count\": how many}");
        }
        Set<String> numbers = new LinkedHashSet<>();
        said.get("records").forEach(number -> add(number.asText(), numbers));
        return compare(connector, day, numbers.size(), numbers);
    }

    /** A number a line. */
    @PostMapping(consumes = {MediaType.TEXT_PLAIN_VALUE, "text/csv"})
    Reconciliation compareLines(@PathVariable("connector") String connector, @PathVariable("day") String day, HttpServletRequest request) throws IOException {
        Set<String> numbers = new LinkedHashSet<>();
        new String(body(request), StandardCharsets.UTF_8).lines().forEach(line -> add(line, numbers));
        return compare(connector, day, numbers.size(), numbers);
    }

    private Reconciliation compare(String connector, String day, int count, Collection<String> numbers) throws IOException {
        LocalDate date = date(connector, day);
        if (count < 0 || numbers.size() > MOST) {
            throw new BadQuestion("expected at most " + MOST + " records, and no count below nothing");
        }
        tables.keep(connector, date, count, numbers);
        files.again(connector, date);
        return tables.of(connector, date);
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new BadQuestion("a list may have " + LARGEST + " bytes");
        }
        return body;
    }

    private static JsonNode tree(byte[] body) throws IOException {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new BadQuestion("this is no JSON");
        }
    }

    private static void add(String number, Set<String> numbers) {
        String stripped = number.strip().replaceFirst("^\\ufeff", "");
        if (stripped.length() > LONGEST_NUMBER || stripped.indexOf('\u0000') >= 0) {
            throw new BadQuestion("expected record numbers of " + LONGEST_NUMBER + " characters at most");
        }
        if (!stripped.isEmpty()) {
            numbers.add(stripped);
        }
    }

    private LocalDate date(String connector, String day) {
        if (connectors.find(connector).isEmpty()) {
            throw new NotFound("There is no such connector");
        }
        try {
            LocalDate date = LocalDate.parse(day);
            if (date.isAfter(LocalDate.ofInstant(clock.instant(), ReconciliationTables.ZONE))) {
                throw new BadQuestion("day: it is still to come");
            }
            return date;
        } catch (DateTimeParseException e) {
            throw new BadQuestion("day: expected such as 2026-06-03");
        }
    }
}
