package org.disputehub.ledger;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.disputehub.errors.BadQuestion;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** 对账: how many reports each source handed in on each day, and where they are. */
@RestController
class LedgerEndpoint {

    private final Ledger ledger;
    private final Clock clock;

    LedgerEndpoint(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param from, to days such as 2026-06-03, both included; today where they are not given */
    @GetMapping("/api/v1/ledger")
    ResponseEntity<?> ledger(@RequestParam(name = "source", required = false) String source, @RequestParam(name = "from", required = false) String from,
                             @RequestParam(name = "to", required = false) String to, @RequestParam(name = "format", defaultValue = "json") String format) throws IOException {
        Days days = Days.of(from, to, clock);
        List<LedgerRow> rows = ledger.rows(source, days);
        return switch (format) {
            case "json" -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(Map.of("from", days.from(), "to", days.to(), "total", view(sum(rows)),
                    "rows", rows.stream().map(LedgerEndpoint::view).toList()));
            case "csv" -> ResponseEntity.ok().header("Content-Type", "text/csv;charset=UTF-8").header("Content-Disposition", "attachment; filename=\"ledger.csv\"").body(csv(rows));
            default -> throw new BadQuestion("format: expected json or csv");
        };
    }

    private static LedgerRow sum(List<LedgerRow> rows) {
        Map<Place, Long> places = new EnumMap<>(Place.class);
        rows.forEach(row -> row.places().forEach((place, count) -> places.merge(place, count, Long::sum)));
        return new LedgerRow(null, null, places, rows.stream().mapToLong(LedgerRow::duplicates).sum(), rows.stream().mapToLong(LedgerRow::answeredAgain).sum());
    }

    private static Map<String, Object> view(LedgerRow row) {
        Map<String, Object> view = new LinkedHashMap<>();
        if (row.source() != null) {
            view.put("source", row.source());
            view.put("day", row.day());
        }
        view.put("accepted", row.accepted());
        for (Place place : Place.values()) {
            view.put(name(place), row.at(place));
        }
        view.put("duplicates", row.duplicates());
        view.put("answeredAgain", row.answeredAgain());
        return view;
    }

    /** {@code NOT_A_DISPUTE} as {@code notADispute} */
    private static String name(Place place) {
        String words = Arrays.stream(place.name().toLowerCase(Locale.ROOT).split("_")).map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)).collect(Collectors.joining());
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static String csv(List<LedgerRow> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(view(new LedgerRow("", null, Map.of(), 0, 0)).keySet());
            for (LedgerRow row : rows) {
                csv.printRecord(new ArrayList<>(view(row).values()));
            }
        }
        return text.toString();
    }
}
