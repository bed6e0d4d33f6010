package org.disputehub.assess;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** How many open disputes stand at each level: {@code hub_disputes_level}. */
@Component("levelCounts")
class LevelCounts {

    private final JdbcTemplate database;
    private final MultiGauge levels;

    LevelCounts(JdbcTemplate database, MeterRegistry meters) {
        this.database = database;
        this.levels = MultiGauge.builder("hub.disputes.level").description("open disputes by level").register(meters);
    }

    public void count() {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        database.query("""
                select r.level, r.provisional, count(*) from risk r join dispute d on d.id = r.dispute
                where d.state not in ('CLOSED', 'WITHDRAWN', 'MERGED') group by 1, 2""", row -> {
            rows.add(MultiGauge.Row.of(Tags.of("level", row.getString(1), "provisional", String.valueOf(row.getBoolean(2))), row.getLong(3)));
        });
        levels.register(rows, true);
    }
}
