package org.disputehub.flow;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The real time, and as much more as a test has moved it forward; the hub's only clock where it is given as an initializer. */
public final class MovableClock extends Clock implements ApplicationContextInitializer<GenericApplicationContext> {

    private volatile Duration ahead = Duration.ZERO;

    public void forward(Duration by) {
        ahead = ahead.plus(by);
    }

    /** To that time, which is still to come. */
    public void to(Instant time) {
        forward(Duration.between(instant(), time));
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return MovableClock.this.withZone(other);
            }

            @Override
            public Instant instant() {
                return MovableClock.this.instant();
            }
        };
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean("movableClock", Clock.class, () -> this, bean -> bean.setPrimary(true));
    }
}
