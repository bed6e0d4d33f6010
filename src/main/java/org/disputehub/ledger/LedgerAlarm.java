package org.disputehub.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;

/** Accepted reports of the last weeks that nothing accounts for: 0, or somebody has to look. */
@Component("ledgerAlarm")
class LedgerAlarm implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerAlarm.class);
    private static final Status DEGRADED = new Status("DEGRADED");

    private final Ledger ledger;
    private final Clock clock;
    private final int days;
    private volatile long unexplained;
    private volatile long inHand;

    LedgerAlarm(Ledger ledger, @Value("${hub.ledger.days}") int days, MeterRegistry meters, Clock clock) {
        this.ledger = ledger;
        this.days = days;
        this.clock = clock;
        Gauge.builder("hub.ledger.unexplained", () -> unexplained).description("accepted reports of the last weeks that are nowhere; anything but 0 is an alarm").register(meters);
        Gauge.builder("hub.ledger.in.hand", () -> inHand).description("accepted reports without an outcome, or whose work order is not sent").register(meters);
    }

    public void check() {
        List<LedgerRow> rows = ledger.rows(null, Days.last(days, clock));
        long now = rows.stream().mapToLong(row -> row.at(Place.UNEXPLAINED)).sum();
        if (now == 0 && unexplained > 0) {
            LOG.info("Every accepted report is explained again");
        } else if (now != unexplained) {
            LOG.error("{} accepted reports of the last {} days are unexplained, {} before. Which: GET /api/v1/ledger/unexplained", now, days, unexplained);
        }
        unexplained = now;
        inHand = rows.stream().mapToLong(row -> row.at(Place.IN_HAND)).sum();
    }

    @Override
    public Health health() {
        return unexplained == 0 ? Health.up().build() : Health.status(DEGRADED).withDetail("unexplained", unexplained).withDetail("which", "GET /api/v1/ledger/unexplained").build();
    }
}
