package org.disputehub.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Callback;
import org.disputehub.connector.Connectors;
import org.disputehub.delivery.Failed;
import org.disputehub.delivery.Handover;
import org.disputehub.delivery.Outgoing;
import org.disputehub.story.Stories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns what is still to be told into messages, and hands them over to be delivered. */
@Component("telling")
class Telling {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    private static final int PORTION = 200;

    private final UntoldTables untold;
    private final Registrations registrations;
    private final Connectors connectors;
    private final ChangeDocument documents;
    private final Handover handover;
    private final Clock clock;

    Telling(UntoldTables untold, Registrations registrations, Connectors connectors, Stories stories, Handover handover, Clock clock) {
        this.untold = untold;
        this.registrations = registrations;
        this.connectors = connectors;
        this.documents = new ChangeDocument(stories);
        this.handover = handover;
        this.clock = clock;
    }

    /** Within a transaction. A text, by which the route knows whether to go on. @return more, or none */
    public String tell() {
        List<Long> places = untold.claim(PORTION);
        if (places.isEmpty()) {
            return "none";
        }
        Map<String, List<Registration>> registered = registrations.byConnector();
        List<Outgoing> messages = new ArrayList<>();
        List<Failed> unwritable = new ArrayList<>();
        for (Happened one : untold.read(places)) {
            try {
                connectors.find(one.connector()).ifPresent(connector -> own(connector, one, messages, unwritable));
                registered.getOrDefault(one.connector(), List.of()).stream().filter(callback -> callback.changes().contains(one.change()))
                        .forEach(callback -> messages.add(message(one, callback.receiver(), "application/cloudevents+json", bytes(documents.event(one, clock.instant())))));
            } catch (RuntimeException e) {
                // One that the hub itself fails on does not stop the others.
                LOG.error("Change {} cannot be told, by a fault of the hub's own: {}", one.id(), e.getClass().getName());
                unwritable.add(new Failed(message(one, SourceReceivers.receiver(one.connector()), "application/json", bytes(TextNode.valueOf(one.id()))), "HUB_FAULT", e.getClass().getName()));
            }
        }
        handover.hand(messages);
        handover.failed(unwritable);
        untold.remove(places);
        return "more";
    }

    private void own(ActiveConnector connector, Happened one, List<Outgoing> messages, List<Failed> unwritable) {
        Callback callback = connector.definition().callback();
        if (callback == null || callback.webhook() == null || !callback.on().contains(one.change())) {
            return;
        }
        ObjectNode change = documents.forMapping(one);
        String receiver = SourceReceivers.receiver(connector.id());
        try {
            messages.add(message(one, receiver, callback.contentType(), OwnFormat.write(connector, change).getBytes(Charset.forName(callback.charset()))));
        } catch (OwnFormat.Unwritable e) {
            // People mend it into what the source reads; the mapping's next change comes too late for this one.
            unwritable.add(new Failed(message(one, receiver, callback.contentType(), bytes(change)), "CALLBACK_MAPPING",
                    connector.callback().name() + "@" + connector.callback().version() + " makes nothing of it: " + e.getMessage()));
        }
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Outgoing message(Happened one, String receiver, String contentType, byte[] body) {
        return new Outgoing(one.id(), receiver, one.record(), "callback." + one.change().name().toLowerCase(Locale.ROOT), contentType, Map.of(), body, null, null);
    }
}
