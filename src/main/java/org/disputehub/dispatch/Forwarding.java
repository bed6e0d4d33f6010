package org.disputehub.dispatch;

import org.disputehub.connector.Counties;
import org.disputehub.delivery.Handover;
import org.disputehub.delivery.Outgoing;
import org.disputehub.delivery.ReceiverQueues;
import org.disputehub.delivery.ReceiverQueues.Queued;
import org.disputehub.delivery.Receivers;
import org.disputehub.dispatch.Outbox.Owed;
import org.disputehub.dispatch.Outbox.Urgency;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What is owed goes on to each receiver's queue, or where it has another way into the table of deliveries, in the transaction that takes it out of the outbox. */
@Component
class Forwarding {

    private final Outbox outbox;
    private final ReceiverQueues queues;
    private final Receivers receivers;
    private final Handover handover;

    Forwarding(Outbox outbox, ReceiverQueues queues, Receivers receivers, Handover handover) {
        this.outbox = outbox;
        this.queues = queues;
        this.receivers = receivers;
        this.handover = handover;
    }

    /** The queues last: their commit cannot be taken back. */
    void send(List<Owed> owed) {
        List<Owed> brought = owed.stream().filter(one -> receivers.find(one.receiver()).isPresent()).toList();
        if (!brought.isEmpty()) {
            Map<String, Urgency> urgency = outbox.urgency(brought.stream().map(Owed::dispute).distinct().toList());
            handover.hand(brought.stream().map(one -> outgoing(one, urgency.getOrDefault(one.dispute(), Urgency.NONE))).toList());
        }
        List<Queued> queued = owed.stream().filter(one -> !brought.contains(one)).map(Forwarding::queued).toList();
        if (!queued.isEmpty()) {
            queues.send(queued);
        }
    }

    private static Queued queued(Owed one) {
        return new Queued(Counties.queue(one.receiver()), one.messageId(), one.dispute(), OutgoingEvent.CONTENT_TYPE, one.body().getBytes(StandardCharsets.UTF_8));
    }

    private static Outgoing outgoing(Owed one, Urgency urgency) {
        return new Outgoing(one.messageId(), one.receiver(), one.dispute(), one.type(), OutgoingEvent.CONTENT_TYPE, Map.of(), one.body().getBytes(StandardCharsets.UTF_8),
                urgency.level(), urgency.due());
    }
}
