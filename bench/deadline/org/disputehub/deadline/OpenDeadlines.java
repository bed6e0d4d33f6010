package org.disputehub.deadline;

import org.springframework.jdbc.core.JdbcTemplate;

/** A register full of open deadlines, written by the database itself. */
final class OpenDeadlines {

    private final JdbcTemplate database;

    OpenDeadlines(JdbcTemplate database) {
        this.database = database;
    }

    /** Of each dispute four; nothing is due for days. */
    void make(int deadlines) {
        int disputes = deadlines / 4;
        database.update("""
                insert into dispute (id, county, state, opened_at, changed_at)
                select 'HB20260601' || lpad(n::text, 8, '0'), (array['410602','410603','410611','410621','410622'])[1 + n % 5], 'DISPATCHED', now(), now()
                from generate_series(1, ?) n""", disputes);
        database.update("""
                insert into happening (id, dispute, kind, county, at, placed_at, received_at)
                select id || '.dispatched', id, 'DISPATCHED', county, now(), now(), now() from dispute""");
        database.update("""
                insert into deadline (dispute, stage, started_by, started_at, warn_at, due_at, calendar_incomplete, state, next_at)
                select h.dispute, s.stage, h.number, now(), now() + s.days * interval '18 hours', now() + s.days * interval '1 day', false, 'OPEN', now() + s.days * interval '18 hours'
                from happening h cross join (values ('SIGN_SUPERVISION', 5), ('REPLY_SUPERVISION', 9), ('ESCALATED_SUPERVISION', 15), ('ESCALATED_HANDLING', 30)) s (stage, days)""");
        database.execute("vacuum analyze deadline");
        database.execute("vacuum analyze dispute");
    }

    /** So many reply deadlines fall due now. */
    void fallDue(int many) {
        database.update("""
                update deadline set due_at = now(), warned_at = now(), next_at = now() where ctid in
                  (select ctid from deadline where stage = 'REPLY_SUPERVISION' and state = 'OPEN' limit ?)""", many);
    }

    int open() {
        return database.queryForObject("select count(*) from deadline where next_at is not null", Integer.class);
    }

    int missed() {
        return database.queryForObject("select count(*) from deadline where state = 'MISSED'", Integer.class);
    }

    int owed() {
        return database.queryForObject("select count(*) from dispatch", Integer.class);
    }

    int unsent() {
        return database.queryForObject("select count(*) from unsent", Integer.class);
    }
}
