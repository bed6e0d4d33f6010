package org.disputehub.correlate;

import org.disputehub.home.HubSettings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;

/** Dispute ids such as {@code HB20250603000001}: city, the day it came (Asia/Shanghai), a running number that never comes twice. */
@Component
class DisputeNumbers {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcTemplate database;
    private final Clock clock;
    private final String prefix;

    DisputeNumbers(JdbcTemplate database, Clock clock, HubSettings settings) {
        this.database = database;
        this.clock = clock;
        this.prefix = settings.disputePrefix();
    }

    Iterator<String> next(int count) {
        if (count == 0) {
            return List.<String>of().iterator();
        }
        String day = prefix + LocalDate.now(clock.withZone(ZONE)).format(DateTimeFormatter.BASIC_ISO_DATE);
        return database.queryForList("select nextval('dispute_number') from generate_series(1, ?)", Long.class, count).stream()
                .map(number -> day + String.format("%06d", number)).iterator();
    }
}
