package org.disputehub.transport;

import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Transport;

import java.util.function.Function;

/** One kind of transport: its route template has the kind's name. */
interface Wirings {

    /** Of the template. */
    String kind();

    /** This kind's settings, null where the connector does not have it. */
    Function<Transport, Object> settings();

    Wiring wire(ActiveConnector connector) throws Exception;
}
