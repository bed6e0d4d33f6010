package org.disputehub.callback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.dispute.Change;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is still to be told, with all that can be said of it. */
@Component
class UntoldTables {

    /** Any number that no other advisory lock of the hub uses. */
    private static final long LOCK = 0x756e746f6c64L;
    private static final Set<String> SAID = Set.of("by", "text", "result", "method");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcTemplate database;

    UntoldTables(JdbcTemplate database) {
        this.database = database;
    }

    /** Takes the next in order; empty where there is none, or another thread or node tells: two at once would mix up the order. */
    List<Long> claim(int most) {
        if (!Boolean.TRUE.equals(database.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK))) {
            return List.of();
        }
        return database.queryForList("select place from untold order by place limit ?", Long.class, most);
    }

    double count() {
        return database.queryForObject("select count(*) from untold", Double.class);
    }

    void remove(List<Long> places) {
        database.update("delete from untold where place = any(?)", (Object) places.toArray(Long[]::new));
    }

    /**
     * Each record that a dispute has at this moment, for each of the steps; of one that ended those that it had, with the dispute where they are now. Each report for what became of it.
     * In the order of the places.
     */
    List<Happened> read(List<Long> places) {
        return database.query("""
                select u.place, s.number as record, s.connector, s.receipt, s.source_ref, u.change, t.at, p.canonical, null as outcome, null as reason, null as errors,
                  d.id as dispute, d.state, coalesce(t.county, d.county) as county, h.detail, u.step
                from untold u join story t on t.dispute = u.dispute and t.number = u.step and t.kind = u.change and t.stands join happening h on h.number = t.number
                  cross join lateral (
                    select * from source_record where dispute = t.dispute and (standing = 'DISPUTE' or standing = 'WITHDRAWN' and u.change = 'ENDED')
                    union all
                    select * from source_record where u.change = 'ENDED' and dispute = (select merged_into from dispute where id = t.dispute)
                      and number in (select unnest(records) from correlation_act where (dispute = t.dispute or other = t.dispute) and undone_by is null)) as s
                  join dispute d on d.id = s.dispute join report p on p.receipt = s.receipt
                where u.place = any(?) and u.receipt is null
                union all
                select u.place, s.number, r.connector, r.id, coalesce(p.source_ref, f.source_ref, q.source_ref), u.change, r.decided_at, coalesce(p.canonical, f.canonical), r.outcome, r.reason, r.errors::text,
                  d.id, d.state, d.county, null, null
                from untold u join receipt r on r.id = u.receipt left join report p on p.receipt = r.id left join report f on f.receipt = r.same_as left join quarantine q on q.receipt = r.id
                  left join source_record s on s.connector = r.connector and s.source_ref = coalesce(p.source_ref, f.source_ref) left join dispute d on d.id = coalesce(s.dispute, r.dispute)
                where u.place = any(?)
                order by 1, 2""", UntoldTables::happened, places.toArray(Long[]::new), places.toArray(Long[]::new));
    }

    private static Happened happened(ResultSet row, int i) throws SQLException {
        Change change = Change.valueOf(row.getString("change"));
        String receipt = row.getString("receipt");
        String record = row.getString("record");
        boolean alone = change == Change.PROCESSED || change == Change.QUARANTINED;
        String id = (alone ? receipt : record + "." + row.getLong("step")) + "." + change.name().toLowerCase(Locale.ROOT);
        return new Happened(id, record == null ? receipt : record, row.getString("connector"), receipt, row.getString("source_ref"), change, row.getTimestamp("at").toInstant(),
                (ObjectNode) tree(row.getString("canonical")), row.getString("outcome"), row.getString("reason"), tree(row.getString("errors")), row.getString("dispute"), row.getString("state"),
                row.getString("county"), said(row.getString("detail")));
    }

    /** Not how dangerous the county thinks that it is. */
    private static JsonNode said(String detail) {
        ObjectNode feedback = (ObjectNode) tree(detail);
        return feedback == null ? null : feedback.retain(SAID);
    }

    /** Null of nothing. */
    private static JsonNode tree(String json) {
        try {
            return json == null ? null : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
