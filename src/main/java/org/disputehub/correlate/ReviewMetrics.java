package org.disputehub.correlate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How much waits for a person: questions of the machine's, and proposals of accountability. */
@Component
class ReviewMetrics {

    ReviewMetrics(MeterRegistry meters, JdbcTemplate database) {
        Gauge.builder("hub.reviews.open", () -> count(database, "select count(*) from review where state = 'OPEN'"))
                .description("questions to a person whether two reports are one matter").register(meters);
        Gauge.builder("hub.accountability.open", () -> count(database, "select count(*) from accountability where state = 'PROPOSED'"))
                .description("proposals of accountability that nobody has decided").register(meters);
    }

    private static double count(JdbcTemplate database, String sql) {
        try {
            return database.queryForObject(sql, Double.class);
        } catch (DataAccessException away) {
            return Double.NaN;
        }
    }
}
