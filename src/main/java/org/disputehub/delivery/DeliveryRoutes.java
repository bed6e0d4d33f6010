package org.disputehub.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.component.resilience4j.ResilienceProcessor;
import org.disputehub.connector.Webhook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the route {@code deliver-<receiver>} of each receiver that is pushed to, and makes it anew when its settings change. */
@Component
class DeliveryRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRoutes.class);

    private final CamelContext camel;
    private final Receivers receivers;
    private final Map<String, Receiver> running = new ConcurrentHashMap<>();

    DeliveryRoutes(CamelContext camel, Receivers receivers) {
        this.camel = camel;
        this.receivers = receivers;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        receivers.listen(this::follow);
        follow();
    }

    private synchronized void follow() {
        running.values().stream().filter(one -> !one.equals(receivers.find(one.id()).orElse(null))).forEach(this::remove);
        receivers.all().stream().filter(one -> one.way() == Receiver.Way.WEBHOOK && !running.containsKey(one.id())).forEach(this::add);
    }

    /** Whether its messages go by these settings now; where its route cannot be made, its messages wait. */
    boolean runs(Receiver receiver) {
        return receiver.equals(running.get(receiver.id()));
    }

    State breaker(String receiver) {
        ResilienceProcessor breaker = camel.getProcessor("receiver-" + receiver, ResilienceProcessor.class);
        return breaker == null || breaker.getCircuitBreaker() == null ? State.CLOSED : breaker.getCircuitBreaker().getState();
    }

    private void add(Receiver receiver) {
        Webhook settings = receiver.webhook();
        try {
            TemplatedRouteBuilder.builder(camel, "deliver").routeId(route(receiver)).parameter("receiver", receiver.id()).parameter("title", receiver.title())
                    .parameter("concurrent", settings.concurrent()).parameter("calls", settings.breaker().calls()).parameter("rate", settings.breaker().rate())
                    .parameter("open", Math.max(1, settings.breaker().open().toSeconds())).add();
            running.put(receiver.id(), receiver);
            LOG.info("Route {} runs", route(receiver));
        } catch (Exception e) {
            LOG.error("Route {} does not run, so what {} is owed waits: {}", route(receiver), receiver.id(), e.getMessage());
        }
    }

    private void remove(Receiver receiver) {
        running.remove(receiver.id());
        try {
            camel.getRouteController().stopRoute(route(receiver));
            camel.removeRoute(route(receiver));
        } catch (Exception e) {
            LOG.error("Route {} cannot be taken away: {}", route(receiver), e.getMessage());
        }
    }

    private static String route(Receiver receiver) {
        return "deliver-" + receiver.id();
    }
}
