package org.disputehub.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.disputehub.access.Keys;
import org.disputehub.connector.Webhook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Makes the route {@code deliver-<receiver>} of each receiver that is pushed to, and makes it anew when its settings change. */
@Component
class DeliveryRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRoutes.class);

    private final CamelContext camel;
    private final Receivers receivers;
    private final Keys keys;
    private final Map<String, Receiver> running = new ConcurrentHashMap<>();
    private final Map<String, CircuitBreaker> breakers = new ConcurrentHashMap<>();

    DeliveryRoutes(CamelContext camel, Receivers receivers, Keys keys) {
        this.camel = camel;
        this.receivers = receivers;
        this.keys = keys;
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

    /** Of one that is not pushed to it is closed. */
    State breaker(String receiver) {
        CircuitBreaker breaker = breakers.get(receiver);
        return breaker == null ? State.CLOSED : breaker.getState();
    }

    private void add(Receiver receiver) {
        try {
            // Made now, so that it can be handed on before the first message.
            keys.webhook(receiver.id());
            CircuitBreaker breaker = breaker(receiver);
            camel.getRegistry().bind(breaker.getName(), breaker);
            TemplatedRouteBuilder.builder(camel, "deliver").routeId(route(receiver)).parameter("receiver", receiver.id()).parameter("title", receiver.title())
                    .parameter("concurrent", receiver.webhook().concurrent()).parameter("breaker", breaker.getName()).add();
            breakers.put(receiver.id(), breaker);
            running.put(receiver.id(), receiver);
            LOG.info("Route {} runs", route(receiver));
        } catch (Exception e) {
            LOG.error("Route {} does not run, so what {} is owed waits: {}", route(receiver), receiver.id(), e.getMessage());
        }
    }

    /** One of its own, whose state can be asked; by the route's settings alone Camel would keep it to itself. */
    private static CircuitBreaker breaker(Receiver receiver) {
        Webhook.Breaker settings = receiver.webhook().breaker();
        return CircuitBreaker.of("breaker-" + receiver.id(), CircuitBreakerConfig.custom().slidingWindowSize(settings.calls()).minimumNumberOfCalls(settings.calls())
                .failureRateThreshold(settings.rate()).waitDurationInOpenState(settings.open()).automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(1).build());
    }

    private void remove(Receiver receiver) {
        running.remove(receiver.id());
        breakers.remove(receiver.id());
        try {
            // What is on its way comes to its end all the same; nobody waits for a receiver that hangs.
            camel.getRouteController().stopRoute(route(receiver), 1, TimeUnit.SECONDS);
            camel.removeRoute(route(receiver));
        } catch (Exception e) {
            LOG.error("Route {} cannot be taken away: {}", route(receiver), e.getMessage());
        }
    }

    private static String route(Receiver receiver) {
        return "deliver-" + receiver.id();
    }
}
