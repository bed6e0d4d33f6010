package org.disputehub.callback;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A day of a source as CSV: a line for each receipt and each number that never came, with what differs. */
@Component
class ReconciliationSheet {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader("record", "receipt", "received_at", "status", "outcome", "dispute", "difference").get();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ReconciliationTables.ZONE);

    private final ReconciliationTables tables;

    ReconciliationSheet(ReconciliationTables tables) {
        this.tables = tables;
    }

    byte[] of(String connector, LocalDate day) {
        Reconciliation reconciliation = tables.of(connector, day);
        Set<String> surplus = receipts(reconciliation.surplus());
        Set<String> quarantined = receipts(reconciliation.quarantined());
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (ReconciliationTables.Row row : tables.came(connector, day)) {
                csv.printRecord(harmless(row.record()), row.receipt(), time(row.receivedAt()), row.status(), row.outcome(), row.dispute(),
                        quarantined.contains(row.receipt()) ? "QUARANTINED" : surplus.contains(row.receipt()) ? "SURPLUS" : "");
            }
            for (String missing : reconciliation.missing()) {
                csv.printRecord(harmless(missing), "", "", "", "", "", "MISSING");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Set<String> receipts(List<Reconciliation.Entry> entries) {
        return entries.stream().map(Reconciliation.Entry::receipt).collect(Collectors.toSet());
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    /** A spreadsheet would take it for a formula. */
    private static String harmless(String record) {
        return record != null && record.matches("[=+\\-@].*") ? "'" + record : record;
    }
}
