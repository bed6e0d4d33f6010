package org.disputehub.callback;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/** What sources say that they sent, and what came of them, day by day. */
@Component
class ReconciliationTables {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int KEPT_DAYS = 400;

    /** All that came on a day, each with its number where that is known. */
    private static final String CAME = """
            with came as (
              select r.id, r.received_at, r.status, r.outcome, r.dispute, coalesce(p.source_ref, f.source_ref, q.source_ref) as source_ref
              from receipt r left join report p on p.receipt = r.id left join report f on f.receipt = r.same_as left join quarantine q on q.receipt = r.id
              where r.connector = ? and r.received_at >= ? and r.received_at < ?)
            """;

    /** @param difference {@code MISSING}, {@code SURPLUS}, {@code QUARANTINED} or "" */
    record Row(String record, String receipt, Instant receivedAt, String status, String outcome, String dispute, String difference) {
    }

    private final JdbcTemplate database;
    private final Clock clock;

    ReconciliationTables(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In place of what it said of that day before. @param numbers empty: it said the count alone */
    @Transactional
    public void keep(String connector, LocalDate day, int count, Collection<String> numbers) {
        database.update("delete from sent_record where connector = ? and (day = ? or day < ?)", connector, Date.valueOf(day), Date.valueOf(day.minusDays(KEPT_DAYS)));
        database.batchUpdate("insert into sent_record (connector, day, source_ref) values (?, ?, ?)", numbers.stream().map(number -> new Object[]{connector, Date.valueOf(day), number}).toList());
        database.update("insert into sent_day (connector, day, count, told_at) values (?, ?, ?, ?) on conflict (connector, day) do update set count = excluded.count, told_at = excluded.told_at",
                connector, Date.valueOf(day), count, Timestamp.from(clock.instant()));
    }

    Reconciliation of(String connector, LocalDate day) {
        Integer sent = database.queryForList("select count from sent_day where connector = ? and day = ?", Integer.class, connector, Date.valueOf(day)).stream().findFirst().orElse(null);
        boolean listed = !database.queryForList("select 1 from sent_record where connector = ? and day = ? limit 1", connector, Date.valueOf(day)).isEmpty();
        int received = database.queryForObject(CAME + "select count(distinct source_ref) from came where status <> 'QUARANTINED'", Integer.class, connector, from(day), from(day.plusDays(1)));
        return Reconciliation.of(connector, day, sent, listed, received, missing(connector, day), listed ? surplus(connector, day) : List.of(), quarantined(connector, day), otherDay(connector, day));
    }

    private List<String> missing(String connector, LocalDate day) {
        return database.queryForList("""
                select source_ref from sent_record l where connector = ? and day = ?
                  and not exists (select 1 from report p where p.connector = l.connector and p.source_ref = l.source_ref)
                  and not exists (select 1 from quarantine q where q.connector = l.connector and q.source_ref = l.source_ref) order by 1""", String.class, connector, Date.valueOf(day));
    }

    private List<Reconciliation.Entry> surplus(String connector, LocalDate day) {
        return database.query(CAME + """
                select source_ref, min(id) from came where status <> 'QUARANTINED' and source_ref is not null
                  and not exists (select 1 from sent_record l where l.connector = ? and l.source_ref = came.source_ref and l.day between ? and ?)
                group by source_ref order by 1""", (row, i) -> new Reconciliation.Entry(row.getString(1), row.getString(2)),
                connector, from(day), from(day.plusDays(1)), connector, Date.valueOf(day.minusDays(1)), Date.valueOf(day.plusDays(1)));
    }

    /** A record that came again and was taken then is none. */
    private List<Reconciliation.Entry> quarantined(String connector, LocalDate day) {
        return database.query("""
                select source_ref, receipt from quarantine q where connector = ?
                  and (received_at >= ? and received_at < ? or exists (select 1 from sent_record l where l.connector = q.connector and l.source_ref = q.source_ref and l.day = ?))
                  and (source_ref is null or not exists (select 1 from report p where p.connector = q.connector and p.source_ref = q.source_ref)) order by received_at, receipt""",
                (row, i) -> new Reconciliation.Entry(row.getString(1), row.getString(2)), connector, from(day), from(day.plusDays(1)), Date.valueOf(day));
    }

    private List<Reconciliation.Elsewhere> otherDay(String connector, LocalDate day) {
        return database.query("""
                select l.source_ref, min(p.received_at) from sent_record l join report p on p.connector = l.connector and p.source_ref = l.source_ref where l.connector = ? and l.day = ?
                group by 1 having not bool_or(p.received_at >= ? and p.received_at < ?) order by 1""",
                (row, i) -> new Reconciliation.Elsewhere(row.getString(1), LocalDate.ofInstant(row.getTimestamp(2).toInstant(), ZONE)), connector, Date.valueOf(day), from(day), from(day.plusDays(1)));
    }

    /** Every receipt of the day, in order. */
    List<Row> came(String connector, LocalDate day) {
        return database.query(CAME + "select * from came order by received_at, id", (row, i) -> new Row(row.getString("source_ref"), row.getString("id"), row.getTimestamp("received_at").toInstant(),
                row.getString("status"), row.getString("outcome"), row.getString("dispute"), ""), connector, from(day), from(day.plusDays(1)));
    }

    private static Timestamp from(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(ZONE).toInstant());
    }
}
