package org.disputehub.transport;

import org.apache.camel.throttling.ThrottlingExceptionRoutePolicy;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.disputehub.access.Keys;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Transport;
import org.disputehub.intake.Deliveries;
import org.springframework.jms.support.destination.DynamicDestinationResolver;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** {@code transport.queue} */
@Component
class QueueWirings implements Wirings {

    /** The hub's own, by its name and not as a part: it is not this route's to close. */
    private static final String OWN_BROKER = "brokerConnectionFactory";
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Keys keys;
    private final Deliveries deliveries;

    QueueWirings(Keys keys, Deliveries deliveries) {
        this.keys = keys;
        this.deliveries = deliveries;
    }

    @Override
    public String kind() {
        return "queue";
    }

    @Override
    public Function<Transport, Object> settings() {
        return Transport::queue;
    }

    @Override
    public Wiring wire(ActiveConnector connector) {
        Transport.Queue queue = connector.definition().transport().queue();
        Map<String, Object> parameters = new HashMap<>(Map.of("queue", queue.name(), "broker", OWN_BROKER));
        Map<String, Object> parts = new HashMap<>(Map.of("resolver", new DynamicDestinationResolver(), "pause", pause()));
        if (queue.url() != null) {
            parameters.remove("broker");
            parts.put("broker", other(queue));
        }
        return new Wiring(parameters, parts);
    }

    private JmsConnectionFactory other(Transport.Queue queue) {
        JmsConnectionFactory factory = new JmsConnectionFactory(queue.url());
        factory.setUsername(queue.user());
        factory.setPassword(queue.secret() == null ? null : keys.given(queue.secret()));
        return factory;
    }

    /**
     * While the hub takes nothing, taking messages would only count attempts against them until the broker gives them up: after the first that
     * goes back the route pauses, and goes on when intake is open.
     */
    private ThrottlingExceptionRoutePolicy pause() {
        ThrottlingExceptionRoutePolicy pause = new ThrottlingExceptionRoutePolicy(1, PAUSE.toMillis(), PAUSE.toMillis(), List.of(NotTaken.class));
        pause.setHalfOpenHandler(deliveries::open);
        return pause;
    }
}
