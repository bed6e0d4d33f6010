package org.disputehub.ledger;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The balance sheet as it is now. */
@Component
class Ledger {

    private final InHand inHand;
    private final LedgerTables tables;

    Ledger(InHand inHand, LedgerTables tables) {
        this.inHand = inHand;
        this.tables = tables;
    }

    List<LedgerRow> rows(String source, Days days) {
        look();
        return tables.rows(source, days);
    }

    List<LedgerTables.Unexplained> unexplained(String source, Days days) {
        look();
        return tables.unexplained(source, days);
    }

    private void look() {
        try {
            inHand.look();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
