package org.disputehub.callback;

import org.disputehub.delivery.Receiver;
import org.disputehub.dispute.Change;

import java.net.URI;
import java.time.Instant;
import java.util.Set;

/** An address that a source has registered for what becomes of all its reports. */
record Registration(String id, String connector, URI url, Set<Change> changes, Instant registeredAt) {

    String receiver() {
        return receiver(id);
    }

    static String receiver(String id) {
        return Receiver.REGISTERED + id;
    }
}
