package org.disputehub.ledger;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where accepted reports are, each by what the place itself has of it, not by what its receipt says alone. */
@Component
class LedgerTables {

    private static final int MOST_LISTED = 1_000;

    /** Of some days, of one source or of all (null). One statement, so one moment. */
    private static final String ITEMS = """
            with found as (
              select r.id as receipt, r.connector, r.received_at, r.outcome, case
                when p.erased_at is not null or q.erased_at is not null then 'PURGED'
                when r.status = 'QUARANTINED' then case when q.receipt is null then 'UNEXPLAINED' else 'QUARANTINED' end
                when r.outcome = 'DUPLICATE' then case when p.receipt is null and first.id is null then 'UNEXPLAINED' else 'MERGED' end
                when p.receipt is null then 'UNEXPLAINED'
                when r.outcome = 'NEW_DISPUTE' then case
                  when work.number is null then 'UNEXPLAINED'
                  when u.number is not null or sent.state = 'WAITING' and sent.parked_at is null then 'IN_HAND'
                  when sent.state = 'WAITING' then 'PARKED'
                  when sent.state in ('FAILED', 'DISCARDED') then 'FAILED'
                  else 'ROUTED' end
                when r.outcome in ('REPEAT', 'CORRELATED', 'REPEAT_AFTER_RESOLUTION') then case when d.id is null then 'UNEXPLAINED' else 'MERGED' end
                when r.outcome = 'UPDATE' then 'UPDATED'
                else r.outcome end as place
              from receipt r
              left join report p on p.receipt = r.id
              left join quarantine q on q.receipt = r.id
              left join receipt first on first.id = r.same_as
              left join dispute d on d.id = r.dispute
              left join lateral (
                select x.number, x.message_id, x.receiver from dispatch x
                where r.outcome = 'NEW_DISPUTE' and x.type = 'workorder.dispatched.v1' and right(x.message_id, 32) = r.id order by x.created_at desc, x.number desc limit 1) work on true
              left join unsent u on u.number = work.number
              left join lateral (
                with recursive version as (
                  select v.number, v.state, v.parked_at from delivery v where v.receiver = work.receiver and v.message_id = work.message_id
                  union all select v.number, v.state, v.parked_at from delivery v join version before on v.mends = before.number)
                select state, parked_at from version order by number desc limit 1) sent on true
              where r.received_at >= ? and r.received_at < ? and (?::text is null or r.connector = ?)
              union all
              select h.receipt, h.connector, h.received_at, null, case when h.missing then 'UNEXPLAINED' else 'IN_HAND' end
              from in_hand h where h.received_at >= ? and h.received_at < ? and (?::text is null or h.connector = ?) and not exists (select from receipt r where r.id = h.receipt)),
            item as (
              select f.receipt, connector, received_at, outcome, case when place = 'UNEXPLAINED' and e.receipt is not null then 'FAILED' else place end as place
              from found f left join explained e on e.receipt = f.receipt)
            """;

    /** A report that is nowhere, or whose receipt says what its place does not know. */
    record Unexplained(String receipt, String source, String outcome) {
    }

    private final JdbcTemplate database;

    LedgerTables(JdbcTemplate database) {
        this.database = database;
    }

    /** @param source null for all */
    List<LedgerRow> rows(String source, Days days) {
        Map<List<Object>, LedgerRow> rows = new LinkedHashMap<>();
        Map<List<Object>, Long> again = again(source, days);
        database.query(ITEMS + """
                select connector, (received_at at time zone 'Asia/Shanghai')::date, place, outcome = 'DUPLICATE' and place = 'MERGED', count(*)
                from item group by 1, 2, 3, 4 order by 2, 1""", row -> {
            List<Object> key = List.of(row.getString(1), row.getObject(2, LocalDate.class));
            LedgerRow known = rows.getOrDefault(key, new LedgerRow(row.getString(1), row.getObject(2, LocalDate.class), new EnumMap<>(Place.class), 0, again.getOrDefault(key, 0L)));
            known.places().merge(Place.valueOf(row.getString(3)), row.getLong(5), Long::sum);
            rows.put(key, new LedgerRow(known.source(), known.day(), known.places(), known.duplicates() + (row.getBoolean(4) ? row.getLong(5) : 0), known.answeredAgain()));
        }, bounds(source, days));
        return new ArrayList<>(rows.values());
    }

    List<Unexplained> unexplained(String source, Days days) {
        return database.query(ITEMS + "select receipt, connector, outcome from item where place = 'UNEXPLAINED' order by receipt limit " + MOST_LISTED,
                (row, i) -> new Unexplained(row.getString(1), row.getString(2), row.getString(3)), bounds(source, days));
    }

    /** A person says what became of it. */
    void explain(String receipt, String by, String reason, Instant at) {
        database.update("insert into explained values (?, ?, ?, ?) on conflict (receipt) do update set by = excluded.by, reason = excluded.reason, at = excluded.at",
                receipt, by, reason, Timestamp.from(at));
    }

    private Map<List<Object>, Long> again(String source, Days days) {
        Map<List<Object>, Long> again = new LinkedHashMap<>();
        database.query("select connector, day, count from answered_again where day between ? and ? and (?::text is null or connector = ?)", row -> {
            again.put(List.of(row.getString(1), row.getObject(2, LocalDate.class)), row.getLong(3));
        }, days.from(), days.to(), source, source);
        return again;
    }

    private static Object[] bounds(String source, Days days) {
        return new Object[]{days.begin(), days.end(), source, source, days.begin(), days.end(), source, source};
    }
}
