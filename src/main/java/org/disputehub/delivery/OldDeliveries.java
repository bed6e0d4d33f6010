package org.disputehub.delivery;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

/** What has arrived is kept a while for people who ask, and then deleted; the messages themselves stand with their disputes. */
@Component("oldDeliveries")
class OldDeliveries {

    private static final int AT_ONCE = 10_000;

    private final JdbcTemplate database;
    private final Duration keep;
    private final Clock clock;

    OldDeliveries(JdbcTemplate database, @Value("${hub.delivery-keep}") Duration keep, Clock clock) {
        this.database = database;
        this.keep = keep;
        this.clock = clock;
    }

    /** Not the old versions of mended messages, whose history is looked at from the new one. */
    public void delete() {
        database.update("""
                delete from delivery where number in (
                  select number from delivery where state = 'DELIVERED' and settled_at < ? and mends is null order by settled_at limit ?)""",
                Timestamp.from(clock.instant().minus(keep)), AT_ONCE);
    }
}
