package org.disputehub.intake;

import org.apache.camel.ProducerTemplate;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.report.Arrival;
import org.springframework.stereotype.Component;

/** Puts a stored message on the way once more, as what it has become now: one from quarantine under its own receipt, another as a later version. */
@Component
public class Resubmissions {

    private final CanonicalReports reports;
    private final ProducerTemplate routes;

    Resubmissions(CanonicalReports reports, ProducerTemplate routes) {
        this.reports = reports;
        this.routes = routes;
    }

    /** On disk when this returns. */
    public void submit(ActiveConnector connector, StoredMessage message, Made made) {
        Arrival arrival = reports.again(connector, message, made);
        routes.sendBody("direct:resubmit", arrival.toMap());
    }
}
