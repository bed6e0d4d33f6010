package org.disputehub.transport;

import org.disputehub.home.HubFolders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;

/**
 * The mark of each platform, held by the node that asks it: two nodes that ask at once would both do all the work. Held by a time in the row and
 * not by a lock, which would take a database connection for as long as a platform thinks.
 */
@Component
class PullMarks {

    /** @param mark null: none yet */
    record Held(String mark) {
    }

    private static final String LEASE = "now() + ? * interval '1 millisecond'";

    private final JdbcTemplate database;
    private final String node;

    PullMarks(JdbcTemplate database, HubFolders folders) {
        this.database = database;
        this.node = folders.node();
    }

    /** @return null: another node holds it */
    Held hold(String connector, Duration lease) {
        List<Held> held = database.query("insert into pull_mark (connector, holder, held_until) values (?, ?, " + LEASE + ") on conflict (connector) do update"
                + " set holder = excluded.holder, held_until = excluded.held_until"
                + " where pull_mark.holder = excluded.holder or pull_mark.held_until is null or pull_mark.held_until < now() returning mark",
                (row, i) -> new Held(row.getString(1)), connector, node, lease.toMillis());
        return held.isEmpty() ? null : held.get(0);
    }

    /** @param mark null: only held on to; @return false: another node has taken over */
    boolean advance(String connector, String mark, Duration lease) {
        return database.update("update pull_mark set mark = coalesce(?, mark), changed_at = case when ?::text is null then changed_at else now() end, held_until = "
                + LEASE + " where connector = ? and holder = ?", mark, mark, lease.toMillis(), connector, node) == 1;
    }

    void release(String connector) {
        database.update("update pull_mark set held_until = null where connector = ? and holder = ?", connector, node);
    }
}
