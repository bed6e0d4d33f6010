package org.disputehub.transport;

import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/** Says in one line that a source could not be reached or a message not taken, the same at most once a minute. The next round tries again. */
final class TransportFaults implements ExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(TransportFaults.class);
    private static final long AGAIN_NANOS = Duration.ofMinutes(1).toNanos();

    private final String route;
    private String said = "";
    private long saidAt;

    TransportFaults(String route) {
        this.route = route;
    }

    @Override
    public void handleException(Throwable fault) {
        say(Causes.words(fault));
    }

    @Override
    public void handleException(String message, Throwable fault) {
        say(Causes.words(fault));
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable fault) {
        say(Causes.words(fault));
    }

    synchronized void say(String words) {
        if (!words.equals(said) || System.nanoTime() - saidAt > AGAIN_NANOS) {
            LOG.warn("Route {} tries again: {}", route, words);
            said = words;
            saidAt = System.nanoTime();
        }
    }
}
