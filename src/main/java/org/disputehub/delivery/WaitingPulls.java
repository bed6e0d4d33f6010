package org.disputehub.delivery;

import org.disputehub.connector.Pauses;
import org.disputehub.delivery.PullEndpoint.Leased;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Counties that wait for their next message. No thread waits with them, so however many there are, they hold up nobody. */
@Component("waitingPulls")
class WaitingPulls {

    private static final int FOR_ONE_RECEIVER = 8;

    private final Leases leases;
    private final Pauses pauses;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    WaitingPulls(Leases leases, Pauses pauses) {
        this.leases = leases;
        this.pauses = pauses;
    }

    private record Waiting(Receiver receiver, int most, DeferredResult<List<Leased>> answer) {
    }

    /** Who asks too often at one time is told at once that there is nothing. */
    DeferredResult<List<Leased>> wait(Receiver receiver, int most, int seconds) {
        if (seconds == 0 || waiting.stream().filter(one -> one.receiver().id().equals(receiver.id())).count() >= FOR_ONE_RECEIVER) {
            return answered(List.of());
        }
        Waiting one = new Waiting(receiver, most, new DeferredResult<>(seconds * 1000L, List::of));
        one.answer().onCompletion(() -> waiting.remove(one));
        waiting.add(one);
        return one.answer();
    }

    static DeferredResult<List<Leased>> answered(List<Leased> messages) {
        DeferredResult<List<Leased>> answer = new DeferredResult<>();
        answer.setResult(messages);
        return answer;
    }

    /** Gives what has come meanwhile to whoever has waited longest. */
    public void serve() {
        for (Waiting one : waiting) {
            if (!one.answer().isSetOrExpired() && !pauses.contains(String.valueOf(one.receiver().connector()))) {
                List<Leased> found = leases.take(one.receiver(), one.most()).stream().map(Leased::of).toList();
                if (!found.isEmpty()) {
                    one.answer().setResult(found);
                }
            }
        }
    }

    /** A hub that stops does not wait for them. */
    @EventListener(ContextClosedEvent.class)
    void release() {
        waiting.forEach(one -> one.answer().setResult(List.of()));
    }
}
