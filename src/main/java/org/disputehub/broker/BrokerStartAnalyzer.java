package org.disputehub.broker;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a few lines instead of a stack trace that the broker's port is taken, as Spring Boot does for the port of HTTP. */
class BrokerStartAnalyzer extends AbstractFailureAnalyzer<BrokerDoesNotStart> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BrokerDoesNotStart fault) {
        if (fault.portFault() == null) {
            return null;
        }
        return new FailureAnalysis("The hub's own broker cannot listen on port " + fault.port() + " of " + fault.bind() + ": " + fault.portFault(),
                "Stop what listens there (on Linux 'ss -ltnp sport = :" + fault.port() + "' names it), or choose another port with --hub.broker.port=<port>, which counties and sources "
                        + "that use queues then connect to. The address is that of --hub.bind.", fault);
    }
}
