package org.disputehub.database;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Held by whoever decides what belongs together, on any thread of any node, until the transaction ends: two reports of one quarrel must
 * see one another, whatever they have in common. What can be read and computed beforehand is, so that it is held for the decision and its rows alone.
 */
@Component
public class RegisterLock {

    /** Any number that no other advisory lock of the hub uses. */
    private static final long NUMBER = 0x726567697374L;

    private final JdbcTemplate database;

    RegisterLock(JdbcTemplate database) {
        this.database = database;
    }

    /** Within a transaction. */
    public void hold() {
        database.query("select pg_advisory_xact_lock(?)", row -> { }, NUMBER);
    }
}
