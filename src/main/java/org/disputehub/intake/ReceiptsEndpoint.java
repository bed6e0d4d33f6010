package org.disputehub.intake;

import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connectors;
import org.springframework.core.io.FileSystemResource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What became of a report. A source sees its own receipts only; people see all. */
@RestController
class ReceiptsEndpoint {

    private static final Problem UNKNOWN = Problem.of(404, "no-such-receipt", "There is no such receipt", "Check the number, and that it was given to this connector.");

    private final Receipts receipts;
    private final ReceiptNumbers numbers;
    private final BatchFiles batches;
    private final Connectors connectors;

    ReceiptsEndpoint(Receipts receipts, ReceiptNumbers numbers, BatchFiles batches, Connectors connectors) {
        this.receipts = receipts;
        this.numbers = numbers;
        this.batches = batches;
        this.connectors = connectors;
    }

    @GetMapping("/api/v1/receipts/{receipt}")
    ResponseEntity<byte[]> receipt(@PathVariable("receipt") String receipt, Authentication who) {
        if (owner(receipt, who).isEmpty()) {
            return Responses.of(Answer.of(UNKNOWN));
        }
        try {
            return Responses.of(new Answer(200, receipts.find(receipt), Map.of()));
        } catch (DataAccessException away) {
            return Responses.of(Answer.of(Problem.of(503, "unavailable", "The register does not answer at the moment",
                    "The report itself is safe; ask again later.")));
        }
    }

    @GetMapping("/api/v1/receipts/{receipt}/result")
    ResponseEntity<?> result(@PathVariable("receipt") String receipt, Authentication who) {
        Optional<ActiveConnector> owner = owner(receipt, who);
        Optional<Path> result = owner.isEmpty() ? Optional.empty() : batches.result(receipt);
        if (result.isEmpty()) {
            return Responses.of(Answer.of(UNKNOWN));
        }
        return ResponseEntity.ok().header("Content-Type", "text/csv;charset=" + Batch.charset(owner.get().definition()))
                .header("Content-Disposition", "attachment; filename=\"" + receipt + ".csv\"").body(new FileSystemResource(result.get()));
    }

    /** The connector that was given this receipt, where the caller may see it. */
    private Optional<ActiveConnector> owner(String receipt, Authentication who) {
        return connectors.all().stream()
                .filter(connector -> connector.id().equals(who.getName()) || connectors.find(who.getName()).isEmpty())
                .filter(connector -> numbers.belongs(receipt, connector.id())).findFirst();
    }
}
