package org.disputehub.intake;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import org.disputehub.connector.Connector;
import org.disputehub.connector.Pauses;
import org.disputehub.home.HubSettings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Who may come in: nobody while the hub stops, each source at its own rate, and only so many at a time that what was taken in is
 * processed as fast as it comes.
 */
@Component
class IntakeGate implements SmartLifecycle {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Backlog backlog;
    private final Pauses pauses;
    private final int concurrency;
    private final Semaphore places;
    private final Map<String, RateLimiter> rates = new ConcurrentHashMap<>();
    private volatile boolean running;
    private volatile boolean open;

    IntakeGate(HubSettings settings, Backlog backlog, Pauses pauses) {
        this.backlog = backlog;
        this.pauses = pauses;
        this.concurrency = settings.intake().concurrency();
        this.places = new Semaphore(concurrency, true);
    }

    /** Before anything of a message is read. */
    void check(Connector connector) throws Refusal {
        if (!open) {
            throw new Refusal(Problem.unavailable("The hub is starting or stopping."));
        }
        if (pauses.contains(connector.id())) {
            throw new Refusal(Problem.unavailable("This connector is paused."));
        }
        if (!rates.computeIfAbsent(connector.id() + " " + connector.limits().perSecond(), key -> limiter(connector)).acquirePermission()) {
            throw new Refusal(Problem.of(429, "too-many", "Too many messages", "This source may send " + connector.limits().perSecond()
                    + " messages a second. Nothing was stored; send it again."));
        }
    }

    void enter() throws Refusal {
        try {
            backlog.pace();
            if (open && places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(Problem.unavailable("The hub has more to do than it can."));
    }

    void leave() {
        places.release();
    }

    private static RateLimiter limiter(Connector connector) {
        return RateLimiter.of(connector.id(), RateLimiterConfig.custom().limitForPeriod(connector.limits().perSecond())
                .limitRefreshPeriod(Duration.ofSeconds(1)).timeoutDuration(Duration.ZERO).build());
    }

    @Override
    public void start() {
        running = true;
    }

    /** The routes start after all that has a lifecycle, and the web server with the latter. */
    @EventListener(ApplicationReadyEvent.class)
    void open() {
        open = true;
    }

    /** Waits for the messages that are inside; those that come now are answered 503 until the web server closes. */
    @Override
    public void stop() {
        open = false;
        running = false;
        try {
            if (places.tryAcquire(concurrency, 10, TimeUnit.SECONDS)) {
                places.release(concurrency);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    boolean isOpen() {
        return open;
    }

    /** Closes first. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
