package org.disputehub.assess;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.dispute.RiskLevel;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Papers as they were issued, in the table {@code notice}. */
@Component
class PaperTables {

    /**
     * @param id       in its address
     * @param number   of the paper (文号)
     * @param office   in Chinese, as it stands on it
     * @param register of whose entry it is, null where it is the county's
     * @param page     HTML
     */
    record Issued(String id, String number, DocumentKind kind, String dispute, String receiver, String office, String register, String entry, RiskLevel level, String page,
                 Instant issuedAt) {
    }

    /** A dispute's newest report, and what it showed. */
    record Newest(ObjectNode report, Seen seen) {
    }

    private final JdbcTemplate database;

    PaperTables(JdbcTemplate database) {
        this.database = database;
    }

    List<Long> numbers(int count) {
        return database.queryForList("select nextval('notice_number') from generate_series(1, ?)", Long.class, count);
    }

    Map<String, Newest> newest(Collection<String> disputes) {
        Map<String, Newest> newest = new HashMap<>();
        if (!disputes.isEmpty()) {
            database.query("""
                    select distinct on (s.dispute) s.dispute, r.canonical, g.seen from source_record s
                    join report r on r.receipt = s.receipt left join recognition g on g.receipt = s.receipt
                    where s.dispute = any(?) and s.standing = 'DISPUTE' order by s.dispute, r.received_at desc, r.receipt desc""", row -> {
                newest.put(row.getString(1), new Newest(Seen.read(row.getString(2), ObjectNode.class), row.getString(3) == null ? Seen.NOTHING : Seen.fromJson(row.getString(3))));
            }, (Object) disputes.toArray(String[]::new));
        }
        return newest;
    }

    void insert(List<Issued> papers) {
        database.batchUpdate("insert into notice (id, number, kind, dispute, receiver, office, register, entry, level, page, issued_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                papers.stream().map(p -> new Object[]{p.id(), p.number(), p.kind().name(), p.dispute(), p.receiver(), p.office(), p.register(), p.entry(), p.level().name(), p.page(),
                        Timestamp.from(p.issuedAt())}).toList());
    }
}
