package org.disputehub.intake;

import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what a message needed once it is answered, well or badly. */
final class CloseAfter extends SynchronizationAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(CloseAfter.class);

    private final AutoCloseable resource;

    private CloseAfter(AutoCloseable resource) {
        this.resource = resource;
    }

    /** @param resource closed where it is of the kind that is */
    static void of(Exchange exchange, Object resource) {
        if (resource instanceof AutoCloseable closeable) {
            exchange.getExchangeExtension().addOnCompletion(new CloseAfter(closeable));
        }
    }

    @Override
    public void onDone(Exchange exchange) {
        try {
            resource.close();
        } catch (Exception e) {
            LOG.debug("A file that is done with cannot be closed: {}", e.getClass().getSimpleName());
        }
    }
}
