package org.disputehub.errors;

import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.support.RoutePolicySupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Work that the clock calls for and that failed: the clock calls again. What goes on failing in the same way is said once, and once more when it is over. */
@Component("clockFaults")
class ClockFaults extends RoutePolicySupport {

    private static final Logger LOG = LoggerFactory.getLogger(ClockFaults.class);

    /** By route, what it waits for. */
    private final Map<String, String> waiting = new ConcurrentHashMap<>();

    public void failed(Exchange exchange) {
        Throwable fault = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        boolean unavailable = Unavailable.causes(fault);
        // An outage shows itself in one way and then another; it is one all the same.
        String why = unavailable ? "unavailable" : fault.getClass().getName();
        if (why.equals(waiting.put(exchange.getFromRouteId(), why))) {
            return;
        }
        if (unavailable) {
            LOG.warn("{} waits: {}", exchange.getFromRouteId(), FaultTrail.of(fault));
        } else {
            LOG.error("{} waits, by a fault of the hub's own: {}", exchange.getFromRouteId(), FaultTrail.of(fault));
        }
    }

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
        if (exchange.getProperty(Exchange.EXCEPTION_CAUGHT) == null && waiting.remove(route.getRouteId()) != null) {
            LOG.info("{} goes on", route.getRouteId());
        }
    }
}
