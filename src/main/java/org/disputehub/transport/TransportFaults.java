package org.disputehub.transport;

import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says in one line that a source could not be reached or a message not taken. Nothing is lost by it: the next round tries again. */
@Component("transportFaults")
class TransportFaults implements ExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(TransportFaults.class);

    @Override
    public void handleException(Throwable fault) {
        handleException(null, null, fault);
    }

    @Override
    public void handleException(String message, Throwable fault) {
        handleException(message, null, fault);
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable fault) {
        String route = exchange == null ? null : exchange.getFromRouteId();
        LOG.warn("{} is tried again: {}", route == null ? "A transport" : "Route " + route, Causes.words(fault));
    }
}
