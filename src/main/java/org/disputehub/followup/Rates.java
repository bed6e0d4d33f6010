package org.disputehub.followup;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/**
 * The three rates by month, county and source, with what they are made of. Where a dispute stands and what a visit came to follow from the
 * happenings of each, so feedback that comes late changes the month that it belongs to.
 */
@Component
class Rates {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /**
     * @param source     connector of the dispute's first report
     * @param dispatched work orders of the month, without disputes that were withdrawn or are handled under another number
     * @param settled    of these, resolved or closed by now (办结)
     * @param visitsDue  visits that had to be made in the month, or were
     * @param visited    of these, made
     * @param answered   visits made in the month at which somebody said how satisfied he is
     */
    record Counts(String month, String county, String source, long dispatched, long settled, long visitsDue, long visited, long answered, long satisfied) {
    }

    private static final String OF_MONTHS = """
            with first as (select distinct on (dispute) dispute, connector from source_record where dispute is not null order by dispute, number),
            part as (
              select to_char(d.opened_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, d.county, d.id as dispute, 1 as dispatched,
                (d.state in ('RESOLVED', 'VISITING', 'CLOSED'))::int as settled, 0 as due, 0 as visited, 0 as answered, 0 as satisfied
              from dispute d where d.opened_at >= ? and d.opened_at < ? and d.state not in ('WITHDRAWN', 'MERGED')
              union all
              select to_char(v.due_at at time zone 'Asia/Shanghai', 'YYYY-MM'), d.county, d.id, 0, 0, 1, (v.done_at is not null)::int, 0, 0
              from visit v join dispute d on d.id = v.dispute where v.due_at >= ? and v.due_at < ? and v.state <> 'VOID' and (v.due_at <= ? or v.done_at is not null)
              union all
              select to_char(v.done_at at time zone 'Asia/Shanghai', 'YYYY-MM'), d.county, d.id, 0, 0, 0, 0, (v.result <> 'UNREACHABLE')::int, (v.result = 'SATISFIED')::int
              from visit v join dispute d on d.id = v.dispute where v.done_at >= ? and v.done_at < ?)
            select month, county, coalesce(first.connector, 'none'), sum(dispatched), sum(settled), sum(due), sum(visited), sum(answered), sum(satisfied)
            from part left join first on first.dispute = part.dispute group by 1, 2, 3 order by 1, 2, 3""";

    private final JdbcTemplate database;
    private final Clock clock;

    Rates(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<Counts> of(YearMonth from, YearMonth to) {
        Timestamp begin = start(from);
        Timestamp end = start(to.plusMonths(1));
        return database.query(OF_MONTHS, (row, i) -> new Counts(row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7),
                row.getLong(8), row.getLong(9)), begin, end, begin, end, Timestamp.from(clock.instant()), begin, end);
    }

    YearMonth thisMonth() {
        return YearMonth.from(clock.instant().atZone(CHINA));
    }

    private static Timestamp start(YearMonth month) {
        Instant start = month.atDay(1).atStartOfDay(CHINA).toInstant();
        return Timestamp.from(start);
    }
}
