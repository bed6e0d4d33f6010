package org.disputehub.callback;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.dispute.Change;
import org.disputehub.dispute.Outcome;
import org.disputehub.story.Stories;
import org.disputehub.story.Story;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A change in the hub's words: for a source's mapping with its own report and what the county said; for a registered callback without any personal data. */
final class ChangeDocument {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Stories stories;

    ChangeDocument(Stories stories) {
        this.stories = stories;
    }

    /** By {@code mappings/schemas/change.v1.json}. */
    ObjectNode forMapping(Happened one) {
        ObjectNode document = document(one);
        if (one.errors() != null) {
            document.set("errors", one.errors());
        }
        if (one.feedback() != null) {
            document.set("feedback", one.feedback());
        }
        if (one.report() != null) {
            document.set("report", one.report());
        }
        return document;
    }

    /** One CloudEvent, by {@code mappings/schemas/receipt.changed.v1.json}. */
    ObjectNode event(Happened one, Instant now) {
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("specversion", "1.0").put("id", one.id()).put("source", "/dispute-hub/callback")
                .put("type", "org.disputehub.receipt.changed.v1").put("subject", one.receipt()).put("time", time(now))
                .put("datacontenttype", "application/json").put("dataschema", "/schemas/receipt.changed.v1.json");
        event.set("data", document(one));
        return event;
    }

    private ObjectNode document(Happened one) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("id", one.id()).put("change", one.change().name()).put("at", time(one.at()));
        Story.Chapter chapter = chapter(one);
        document.put("zh", chapter.zh()).put("en", chapter.en()).put("receipt", one.receipt());
        put(document, "record", one.number());
        put(document, "outcome", one.outcome());
        put(document, "reason", one.reason());
        if (one.dispute() != null) {
            document.putObject("dispute").put("id", one.dispute()).put("state", one.state()).put("county", one.county()).put("countyName", stories.county(one.county()));
        }
        return document;
    }

    private Story.Chapter chapter(Happened one) {
        if (one.change() == Change.PROCESSED || one.change() == Change.QUARANTINED) {
            return Stories.chapter(one.outcome() == null ? null : Outcome.valueOf(one.outcome()), one.at(), one.dispute());
        }
        return stories.chapter(one.change(), one.at(), one.county());
    }

    private static void put(ObjectNode document, String name, String value) {
        if (value != null) {
            document.put(name, value);
        }
    }

    private static String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ZONE).toOffsetDateTime());
    }
}
