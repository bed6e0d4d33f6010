package org.disputehub.assess;

import org.apache.camel.Exchange;
import org.disputehub.errors.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What was not looked at now is looked at the next time; a fault's own words may repeat what a report says. */
@Component("assessFaults")
class AssessFaults {

    private static final Logger LOG = LoggerFactory.getLogger(AssessFaults.class);

    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Instant> said = new ConcurrentHashMap<>();

    AssessFaults(Clock clock) {
        this.clock = clock;
    }

    /** Of an outage each route says it once a minute. */
    public void failed(Exchange exchange) {
        Instant now = clock.instant();
        Instant last = said.get(exchange.getFromRouteId());
        if (last != null && now.isBefore(last.plus(SILENCE))) {
            return;
        }
        said.put(exchange.getFromRouteId(), now);
        Throwable fault = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        if (Unavailable.causes(fault)) {
            LOG.warn("{} waits: {}", exchange.getFromRouteId(), fault.getClass().getSimpleName());
        } else {
            Throwable root = fault;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            LOG.error("{} waits, by a fault of the hub's own: {} at {}", exchange.getFromRouteId(), root.getClass().getName(), root.getStackTrace()[0]);
        }
    }
}
