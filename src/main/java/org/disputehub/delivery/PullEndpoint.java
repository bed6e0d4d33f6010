package org.disputehub.delivery;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.disputehub.connector.Pauses;
import org.disputehub.errors.BadQuestion;
import org.disputehub.errors.Conflict;
import org.disputehub.errors.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Messages of a county that fetches them. That the county is the one in the address is settled before. */
@RestController
class PullEndpoint {

    private static final int LONGEST_WAIT = 60;
    private static final int MOST = 100;

    private final Receivers receivers;
    private final Leases leases;
    private final WaitingPulls waiting;
    private final Pauses pauses;

    PullEndpoint(Receivers receivers, Leases leases, WaitingPulls waiting, Pauses pauses) {
        this.receivers = receivers;
        this.leases = leases;
        this.waiting = waiting;
        this.pauses = pauses;
    }

    /** @param attempt how often it has been given, this time included */
    record Leased(String id, String type, Instant leasedUntil, int attempt, @JsonRawValue String message) {

        static Leased of(Claimed message) {
            return new Leased(message.messageId(), message.type(), message.heldUntil(), message.attempts() + 1, new String(message.body(), StandardCharsets.UTF_8));
        }
    }

    /**
     * The most urgent first; of one dispute the next only when the one before is acknowledged.
     *
     * @param wait seconds to wait where there is none
     */
    @GetMapping("/api/v1/counties/{code}/messages")
    DeferredResult<List<Leased>> lease(@PathVariable("code") String code, @RequestParam(name = "wait", defaultValue = "0") int wait, @RequestParam(name = "max", defaultValue = "10") int max) {
        if (wait < 0 || wait > LONGEST_WAIT || max < 1 || max > MOST) {
            throw new BadQuestion("Ask with wait=0 to " + LONGEST_WAIT + " seconds and max=1 to " + MOST + " messages.");
        }
        Receiver receiver = receiver(code);
        List<Leased> found = pauses.contains(String.valueOf(receiver.connector())) ? List.of() : leases.take(receiver, max).stream().map(Leased::of).toList();
        return found.isEmpty() ? waiting.wait(receiver, max, wait) : WaitingPulls.answered(found);
    }

    @PostMapping("/api/v1/counties/{code}/messages/{id}/ack")
    ResponseEntity<Void> acknowledge(@PathVariable("code") String code, @PathVariable("id") String id) {
        if (!leases.acknowledge(code, id)) {
            throw new NotFound("There is no such message for this county");
        }
        return ResponseEntity.noContent().build();
    }

    private Receiver receiver(String code) {
        return receivers.find(code).filter(one -> one.way() == Receiver.Way.PULL)
                .orElseThrow(() -> new Conflict("This county gets its messages otherwise. To fetch them, its folder connectors/county-" + code + " must say 'delivery: pull'."));
    }
}
