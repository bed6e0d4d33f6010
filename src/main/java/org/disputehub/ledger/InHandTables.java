package org.disputehub.ledger;

import org.disputehub.home.HubFolders;
import org.disputehub.intake.AcceptedLog.Line;
import org.disputehub.intake.AcceptedLog.Mark;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/** The tables {@code in_hand}, {@code accepted_mark} and {@code answered_again}. */
@Component
class InHandTables {

    private final JdbcTemplate database;
    private final String node;

    InHandTables(JdbcTemplate database, HubFolders folders) {
        this.database = database;
        this.node = folders.node();
    }

    /** Up to where this node's log was read; null where it never was. */
    Mark mark() {
        return database.query("select file, position from accepted_mark where node = ?", (row, i) -> new Mark(row.getString(1), row.getLong(2)), node).stream().findFirst().orElse(null);
    }

    /** Lines of the log, and that they were read: both or neither. */
    @Transactional
    void take(List<Line> taken, List<Line> again, Mark mark) {
        database.update("""
                insert into in_hand (receipt, connector, received_at)
                select receipt, connector, to_timestamp(at / 1000.0) from unnest(?, ?, ?) as l (receipt, connector, at)
                where not exists (select from receipt r where r.id = l.receipt) on conflict do nothing""", receipts(taken), connectors(taken), times(taken));
        database.update("""
                insert into answered_again as a (connector, day, count)
                select connector, (to_timestamp(at / 1000.0) at time zone 'Asia/Shanghai')::date, count(*) from unnest(?, ?) as l (connector, at) group by 1, 2
                on conflict (connector, day) do update set count = a.count + excluded.count""", connectors(again), times(again));
        database.update("insert into accepted_mark values (?, ?, ?) on conflict (node) do update set file = excluded.file, position = excluded.position", node, mark.file(), mark.position());
    }

    /** What has an outcome by now is in hand no more; @return how many are */
    long settle() {
        database.update("delete from in_hand h using receipt r where r.id = h.receipt");
        return database.queryForObject("select count(*) from in_hand", Long.class);
    }

    /** So many, the oldest, are nowhere. */
    void miss(long missing) {
        database.update("""
                update in_hand set missing = not missing
                where missing <> (receipt in (select receipt from in_hand order by received_at, receipt limit ?))""", missing);
    }

    private static String[] receipts(List<Line> lines) {
        return lines.stream().map(Line::receipt).toArray(String[]::new);
    }

    private static String[] connectors(List<Line> lines) {
        return lines.stream().map(Line::connector).toArray(String[]::new);
    }

    private static Long[] times(List<Line> lines) {
        return lines.stream().map(line -> line.at().toEpochMilli()).toArray(Long[]::new);
    }
}
