package org.disputehub.transport;

import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Transport;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.util.Map;
import java.util.function.Function;

/** {@code transport.pull} */
@Component
class PullWirings implements Wirings {

    @Override
    public String kind() {
        return "pull";
    }

    @Override
    public Function<Transport, Object> settings() {
        return Transport::pull;
    }

    /** Of the address only the host stands in the route: the rest is made for each request. */
    @Override
    public Wiring wire(ActiveConnector connector) {
        Transport.Pull pull = connector.definition().transport().pull();
        URI address = URI.create(pull.url().replaceAll("[?{].*", ""));
        return new Wiring(Map.of("platform", address.getScheme() + "://" + address.getAuthority(), "every", pull.every().toMillis(), "timeout", pull.timeout().toMillis()), Map.of());
    }
}
