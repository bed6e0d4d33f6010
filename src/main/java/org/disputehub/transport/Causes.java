package org.disputehub.transport;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import org.disputehub.access.MissingSecret;

/** What may be said of a fault in a log: the hub's own words, else only its kind, since others' messages repeat addresses, names and content. */
final class Causes {

    private Causes() {
    }

    static String words(Throwable fault) {
        Throwable root = fault;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotTaken || cause instanceof MissingSecret || cause instanceof PlatformFault) {
                return cause.getMessage();
            }
            if (cause instanceof CallNotPermittedException) {
                return "the platform failed again and again and is spared for a moment";
            }
            root = cause;
        }
        return root.getClass().getSimpleName();
    }
}
