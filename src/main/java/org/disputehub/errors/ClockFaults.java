package org.disputehub.errors;

import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Work that the clock calls for and that failed: the clock calls again. */
@Component("clockFaults")
class ClockFaults {

    private static final Logger LOG = LoggerFactory.getLogger(ClockFaults.class);

    public void failed(Exchange exchange) {
        Throwable fault = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        if (Unavailable.causes(fault)) {
            LOG.warn("{} waits: {}", exchange.getFromRouteId(), fault.getClass().getSimpleName());
        } else {
            LOG.error("{} waits, by a fault of the hub's own: {}", exchange.getFromRouteId(), fault.getClass().getName());
        }
    }
}
