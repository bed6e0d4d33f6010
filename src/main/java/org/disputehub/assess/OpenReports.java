package org.disputehub.assess;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The newest versions of the reports of disputes that are open, to be looked at again. */
@Component
class OpenReports {

    /** @param seen what it showed when it was looked at last */
    record Filed(String dispute, String receipt, ObjectNode report, Seen seen) {
    }

    private static final String FILED = """
            select s.dispute, s.receipt, r.canonical, g.seen from %s
            join source_record s on s.dispute = d.id and s.standing = 'DISPUTE'
            join report r on r.receipt = s.receipt
            left join recognition g on g.receipt = s.receipt order by s.dispute, r.received_at""";
    private static final String OPEN = "d.state not in ('CLOSED', 'WITHDRAWN', 'MERGED')";
    private static final String WITH_REPORTS = OPEN + " and exists (select from source_record x where x.dispute = d.id and x.standing = 'DISPUTE')";
    private static final RowMapper<Filed> ROW = (row, i) -> new Filed(row.getString(1), row.getString(2), Seen.read(row.getString(3), ObjectNode.class),
            row.getString(4) == null ? Seen.NOTHING : Seen.fromJson(row.getString(4)));

    private final JdbcTemplate database;

    OpenReports(JdbcTemplate database) {
        this.database = database;
    }

    /** Of so many disputes at the most that come after one in the order of their numbers. */
    List<Filed> after(String dispute, int disputes) {
        return database.query(FILED.formatted("(select id from dispute d where " + WITH_REPORTS + " and id > ? order by id limit ?) d"), ROW, dispute, disputes);
    }

    /** Of these those that rest on something else, or were scored before that moment. */
    List<Filed> due(String basis, Instant before, String after, int disputes) {
        return database.query(FILED.formatted("(select id from dispute d left join risk k on k.dispute = d.id where " + WITH_REPORTS
                + " and id > ? and (k.basis is distinct from ? or k.assessed_at < ?) order by id limit ?) d"), ROW, after, basis, Timestamp.from(before), disputes);
    }

    /** Those about which somebody could not be asked, the longest not tried first. */
    List<Filed> unanswered(int most) {
        return database.query("""
                select r.dispute, g.receipt, r.canonical, g.seen from recognition g join report r on r.receipt = g.receipt
                join source_record s on s.receipt = g.receipt and s.connector = r.connector and s.source_ref = r.source_ref
                join dispute d on d.id = r.dispute
                where g.provisional and s.standing = 'DISPUTE' and\s""" + OPEN + " order by g.tried_at limit ?", ROW, most);
    }

    void tried(Collection<Filed> reports, Instant now) {
        database.update("update recognition set tried_at = ? where receipt = any(?)", Timestamp.from(now), reports.stream().map(Filed::receipt).toArray(String[]::new));
    }
}
