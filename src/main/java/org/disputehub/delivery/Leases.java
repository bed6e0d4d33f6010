package org.disputehub.delivery;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

/** Messages that receivers fetch: leased for a while, and settled by their acknowledgement. */
@Component("leases")
class Leases {

    private final JdbcTemplate database;
    private final Claims claims;
    private final Receivers receivers;
    private final Clock clock;

    Leases(JdbcTemplate database, Claims claims, Receivers receivers, Clock clock) {
        this.database = database;
        this.claims = claims;
        this.receivers = receivers;
        this.clock = clock;
    }

    List<Claimed> take(Receiver receiver, int most) {
        expire(receiver);
        return claims.claim(receiver.id(), most, receiver.lease());
    }

    /** An acknowledgement that comes late, or again, is one. @return false: there never was such a message for it */
    boolean acknowledge(String receiver, String messageId) {
        int settled = database.update("""
                with taken as (
                  update delivery set state = 'DELIVERED', settled_at = ?, attempts = attempts + 1, cause = null, detail = null, parked_at = null, held_until = null, held_by = null
                  where receiver = ? and message_id = ? and state in ('WAITING', 'FAILED') returning number)
                insert into delivery_attempt (delivery, at, what) select number, ?, 'ATTEMPT' from taken""", now(), receiver, messageId, now());
        return settled > 0 || !database.queryForList("select 1 from delivery where receiver = ? and message_id = ?", receiver, messageId).isEmpty();
    }

    /** What was fetched and not acknowledged in time may be fetched again; what never is has failed. */
    public void expire() {
        receivers.all().stream().filter(one -> one.way() == Receiver.Way.PULL).forEach(this::expire);
    }

    private void expire(Receiver receiver) {
        database.update("""
                with expired as (
                  update delivery set attempts = attempts + 1, held_until = null, held_by = null, cause = 'LEASE_EXPIRED', state = case when attempts + 1 >= ? then 'FAILED' else 'WAITING' end,
                    settled_at = case when attempts + 1 >= ? then ?::timestamptz end
                  where receiver = ? and state = 'WAITING' and held_until <= ? returning number)
                insert into delivery_attempt (delivery, at, what, cause) select number, ?, 'ATTEMPT', 'LEASE_EXPIRED' from expired""",
                receiver.leases(), receiver.leases(), now(), receiver.id(), now(), now());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
