package org.disputehub.delivery;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How it goes with each receiver that has no queue, and with each that something waits or has failed for. */
@RestController
class DeliveriesEndpoint {

    private final JdbcTemplate database;
    private final Receivers receivers;
    private final DeliveryRoutes routes;
    private final Couriers couriers;

    DeliveriesEndpoint(JdbcTemplate database, Receivers receivers, DeliveryRoutes routes, Couriers couriers) {
        this.database = database;
        this.receivers = receivers;
        this.routes = routes;
        this.couriers = couriers;
    }

    /**
     * @param way     {@code QUEUE}, {@code PULL} or {@code WEBHOOK}; null: the hub itself, or nobody that is known
     * @param breaker of this node: {@code CLOSED}, {@code OPEN}, {@code HALF_OPEN}; null where it is not pushed to
     * @param waiting those that are parked included
     * @param parked  waiting for the breaker alone
     * @param until   the receiver has asked to be left alone until then, or null
     */
    record View(String receiver, String title, String way, String breaker, int waiting, int parked, int failed, Instant oldestWaiting, Instant until) {
    }

    private record Counts(int waiting, int parked, int failed, Instant oldest, Instant until) {
        static final Counts NONE = new Counts(0, 0, 0, null, null);
    }

    @GetMapping("/api/v1/deliveries")
    List<View> all() {
        Map<String, Counts> counts = new TreeMap<>();
        receivers.all().forEach(receiver -> counts.put(receiver.id(), Counts.NONE));
        database.query("""
                select receiver, count(*) filter (where state = 'WAITING'), count(*) filter (where state = 'WAITING' and parked_at is not null), count(*) filter (where state = 'FAILED'),
                  min(created_at) filter (where state = 'WAITING'), (select held_until from delivery_hold h where h.receiver = d.receiver)
                from delivery d where state in ('WAITING', 'FAILED') group by receiver""",
                row -> {
                    counts.put(row.getString(1), new Counts(row.getInt(2), row.getInt(3), row.getInt(4), instant(row.getTimestamp(5)), instant(row.getTimestamp(6))));
                });
        return counts.entrySet().stream().map(one -> view(one.getKey(), one.getValue())).toList();
    }

    private View view(String id, Counts counts) {
        Receiver receiver = receivers.find(id).orElse(null);
        boolean pushed = receiver != null && receiver.way() == Receiver.Way.WEBHOOK;
        return new View(id, receiver == null ? null : receiver.title(), receiver != null ? receiver.way().name() : couriers.hasQueue(id) ? "QUEUE" : null, pushed ? routes.breaker(id).name() : null,
                counts.waiting(), counts.parked(), counts.failed(), counts.oldest(), counts.until());
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
