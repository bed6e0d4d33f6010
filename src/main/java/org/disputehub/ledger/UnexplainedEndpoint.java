package org.disputehub.ledger;

import org.disputehub.errors.BadQuestion;
import org.disputehub.errors.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.util.List;

/** Reports that nothing accounts for, until a person says what became of them. */
@RestController
class UnexplainedEndpoint {

    private static final Logger AUDIT = LoggerFactory.getLogger("audit");
    private static final int LONGEST_REASON = 1_000;

    private final Ledger ledger;
    private final LedgerTables tables;
    private final Clock clock;

    UnexplainedEndpoint(Ledger ledger, LedgerTables tables, Clock clock) {
        this.ledger = ledger;
        this.tables = tables;
        this.clock = clock;
    }

    @GetMapping("/api/v1/ledger/unexplained")
    List<LedgerTables.Unexplained> list(@RequestParam(name = "source", required = false) String source, @RequestParam(name = "from", required = false) String from,
                                        @RequestParam(name = "to", required = false) String to) {
        return ledger.unexplained(source, from == null ? Days.longest(to, clock) : Days.of(from, to, clock));
    }

    @PostMapping("/api/v1/ledger/unexplained/{receipt}/explain")
    void explain(@PathVariable("receipt") String receipt, @RequestParam("reason") String reason, Authentication who) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new BadQuestion("'reason' is empty or has more than " + LONGEST_REASON + " characters. Say what became of the report, without personal data.");
        }
        if (ledger.unexplained(null, Days.longest(null, clock)).stream().noneMatch(one -> one.receipt().equals(receipt))) {
            throw new NotFound("There is no such report that is unexplained");
        }
        tables.explain(receipt, who.getName(), reason, clock.instant());
        AUDIT.info("{} explained the lost report {}", who.getName(), receipt);
    }
}
