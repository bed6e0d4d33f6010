package org.disputehub.deadline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;

/** Whether the working calendar reaches as far as clocks that start today do; the table for a year comes out in the autumn before. */
@Component("calendar")
class CalendarHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");
    private static final Period AHEAD = Period.ofDays(30);

    private final DeadlinePolicies policies;
    private final Clock clock;

    CalendarHealth(DeadlinePolicies policies, Clock clock, MeterRegistry meters) {
        this.policies = policies;
        this.clock = clock;
        Gauge.builder("hub.calendar.incomplete", () -> complete() ? 0 : 1).description("1: clocks that start today run into a year that calendar-cn.yaml does not have").register(meters);
    }

    @Override
    public Health health() {
        return complete() ? Health.up().build() : Health.status(DEGRADED).withDetail("calendar",
                "Deadlines run into " + until().getYear() + ", which calendar-cn.yaml does not have: those in working days are reckoned by weekdays alone. Add the year.").build();
    }

    private boolean complete() {
        return policies.calendar().knows(until()) && policies.calendar().knows(until().minus(AHEAD));
    }

    private LocalDate until() {
        return LocalDate.ofInstant(clock.instant(), policies.calendar().zoneId()).plus(AHEAD);
    }
}
