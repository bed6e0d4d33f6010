package org.disputehub.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import org.disputehub.errors.FaultTrail;
import org.disputehub.errors.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;

/** Brings what is due. Each receiver has a lane of its own with as many threads as it may have messages on their way, so whoever is slow holds up nobody else. */
@Component("deliverer")
class Deliverer {

    private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);

    private final Claims claims;
    private final Settlements settlements;
    private final Couriers couriers;
    private final DeliveryRoutes routes;
    private final DeliveryMetrics metrics;
    private final ExecutorService threads;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Deliverer(Claims claims, Settlements settlements, Couriers couriers, DeliveryRoutes routes, DeliveryMetrics metrics, @Qualifier("deliveryThreads") ExecutorService threads) {
        this.claims = claims;
        this.settlements = settlements;
        this.couriers = couriers;
        this.routes = routes;
        this.metrics = metrics;
        this.threads = threads;
    }

    /** Starts what is due and waits for none of it. */
    public void look() {
        for (String receiver : claims.due()) {
            couriers.of(receiver).ifPresent(courier -> serve(receiver, courier));
        }
    }

    /** Before Camel and the database stop. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
    }

    private void serve(String receiver, Courier courier) {
        Lane lane = lanes.computeIfAbsent(receiver, id -> new Lane());
        State breaker = routes.breaker(receiver);
        if (breaker == State.OPEN) {
            lane.shut();
            claims.park(receiver);
            return;
        }
        // One message finds out whether a receiver is back.
        int most = breaker == State.HALF_OPEN ? 1 : courier.concurrent();
        while (!stopping && lane.enter(most)) {
            List<Claimed> next = claims.claim(receiver, 1, courier.hold());
            if (next.isEmpty()) {
                lane.leave();
                return;
            }
            start(lane, next.get(0), courier);
        }
    }

    private void start(Lane lane, Claimed message, Courier courier) {
        try {
            threads.execute(() -> work(lane, message, courier));
        } catch (RejectedExecutionException e) {
            lane.leave(); // the hub stops; the next start takes it when its time is over
        }
    }

    /** One message after another, as long as there are any and the receiver is well. */
    private void work(Lane lane, Claimed first, Courier courier) {
        try {
            List<Claimed> next = List.of(first);
            while (!next.isEmpty() && bring(lane, next.get(0), courier) && !stopping) {
                next = couriers.of(first.receiver()).filter(courier::equals).map(same -> claims.claim(first.receiver(), 1, same.hold())).orElse(List.of());
            }
        } catch (RuntimeException e) {
            if (stopping || Unavailable.causes(e)) {
                LOG.warn("What {} is owed waits: {}", first.receiver(), FaultTrail.of(e));
            } else {
                LOG.error("What {} is owed waits, by a fault of the hub's own: {}", first.receiver(), e.getClass().getName());
            }
        } finally {
            lane.leave();
        }
    }

    /** @return whether the receiver may have another one at once */
    private boolean bring(Lane lane, Claimed message, Courier courier) {
        long start = System.nanoTime();
        Attempt attempt = courier.bring(message);
        settlements.settle(message, attempt, courier.retry(), Duration.ofNanos(System.nanoTime() - start));
        metrics.count(message.receiver(), attempt);
        State breaker = routes.breaker(message.receiver());
        if (breaker == State.OPEN) {
            lane.shut();
        } else if (attempt.result() == Attempt.Result.TAKEN && lane.reopen()) {
            claims.forward(message.receiver());
        }
        return breaker == State.CLOSED && attempt.result() != Attempt.Result.PARKED;
    }
}
