package org.disputehub.correlate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.dispute.Event;
import org.disputehub.dispute.Notice;

import java.time.Instant;
import java.util.Locale;

/** What counties hear of a person's act; the act's number makes the message's id stable. */
final class ActNotices {

    private ActNotices() {
    }

    static ObjectNode data() {
        return JsonNodeFactory.instance.objectNode().put("by", "person");
    }

    static Notice of(long act, Event event, DisputeFile file, ObjectNode data, Instant at) {
        return new Notice(file.id + ".act" + act + "." + event.name().toLowerCase(Locale.ROOT), event, file.county, file.id, data, null, null, at);
    }

    /** With a report that the county may not have seen under this dispute's number. */
    static Notice of(long act, Event event, DisputeFile file, ObjectNode data, ActTables.Filed filed) {
        return new Notice(file.id + ".act" + act + "." + filed.receipt(), event, file.county, file.id, data, filed.report(), filed.receipt(), filed.receivedAt());
    }
}
