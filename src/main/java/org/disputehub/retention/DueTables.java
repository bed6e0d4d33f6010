package org.disputehub.retention;

import org.disputehub.dispute.DisputeState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What has been kept for long enough, and nobody needs any more. */
@Component
class DueTables {

    /** Nothing is erased of a dispute on which somebody has to decide or act. */
    private static final String FREE = """
            not exists (select from legal_hold l where l.dispute = d.id)
            and not exists (select from accountability a where a.dispute = d.id and a.state = 'PROPOSED')
            and not exists (select from risk_claim c where c.dispute = d.id and c.state = 'OPEN')
            and not exists (select from visit v where v.dispute = d.id and v.next_at is not null)
            and not exists (select from source_record s join review v on v.record = s.number where s.dispute = d.id and v.state = 'OPEN')
            and not exists (select from source_record s join review v on v.other = s.number where s.dispute = d.id and v.state = 'OPEN')
            and not exists (select from delivery v where v.order_key = d.id and v.state = 'WAITING')
            and not exists (select from dispatch x join unsent u on u.number = x.number where x.dispute = d.id)""";

    private final JdbcTemplate database;

    DueTables(JdbcTemplate database) {
        this.database = database;
    }

    /** Disputes in that state to which nothing has happened since that moment. */
    List<String> disputes(DisputeState state, Instant before, int most) {
        Timestamp time = Timestamp.from(before);
        return database.queryForList("select d.id from dispute d where d.erased_at is null and d.state = ? and d.changed_at < ?"
                + " and not exists (select from happening h where h.dispute = d.id and h.received_at >= ?)"
                + " and not exists (select from report r where r.dispute = d.id and r.received_at >= ?) and " + FREE + " order by d.changed_at limit ?",
                String.class, state.name(), time, time, time, most);
    }

    /** Of these, those that are over and that nobody needs. */
    List<String> free(Collection<String> disputes) {
        return database.queryForList("select d.id from dispute d where d.id = any(?) and d.erased_at is null and d.state in ('CLOSED', 'RESOLVED', 'VISITING', 'WITHDRAWN') and " + FREE,
                String.class, (Object) disputes.toArray(String[]::new));
    }

    /** With those that are handled under their numbers. */
    List<String> withMerged(Collection<String> disputes) {
        return database.queryForList("""
                with recursive all_of (id) as (
                  select unnest(?) union select d.id from dispute d join all_of a on d.merged_into = a.id and d.state = 'MERGED')
                select id from all_of""", String.class, (Object) disputes.toArray(String[]::new));
    }

    /** Receipts of reports that became no dispute. */
    List<String> notDisputes(Instant before, int most) {
        return database.queryForList("select receipt from report where dispute is null and erased_at is null and received_at < ? order by received_at limit ?",
                String.class, Timestamp.from(before), most);
    }

    /** What came to disputes after they were erased counts from then on. */
    void again() {
        database.update("""
                update dispute d set erased_at = null where d.erased_at is not null
                  and (exists (select from report r where r.dispute = d.id and r.erased_at is null) or exists (select from happening h where h.dispute = d.id and h.received_at > d.erased_at))""");
    }
}
