package org.disputehub.broker;

import java.io.IOException;

/** The embedded broker gave up on its start, for want of its port or of something else. */
class BrokerDoesNotStart extends IllegalStateException {

    private final String bind;
    private final int port;

    BrokerDoesNotStart(String bind, int port, Exception fault) {
        super("The hub's own broker does not start: " + fault.getMessage(), fault);
        this.bind = bind;
        this.port = port;
    }

    String bind() {
        return bind;
    }

    int port() {
        return port;
    }

    /** Why the port cannot be listened on, in the system's words; null where that is not what is wrong. */
    String portFault() {
        boolean listening = getCause() instanceof IllegalStateException && getCause().getCause() instanceof IOException;
        return listening ? getCause().getCause().getMessage() : null;
    }
}
