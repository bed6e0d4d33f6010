package org.disputehub.database;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.util.List;

/** Refuses to run on a server, embedded or external, whose commits a power cut can take back. */
@Component
class DurableCommits implements InitializingBean {

    private static final List<String> MUST_BE_ON = List.of("fsync", "full_page_writes", "synchronous_commit");

    private final JdbcTemplate database;

    DurableCommits(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public void afterPropertiesSet() {
        for (String setting : MUST_BE_ON) {
            String value = database.queryForObject("select current_setting('" + setting + "')", String.class);
            if ("off".equals(value)) {
                throw new IllegalStateException("PostgreSQL runs with " + setting
                        + "=off, so a report that was acknowledged could vanish. Switch it on in postgresql.conf and start the hub again.");
            }
        }
    }
}
