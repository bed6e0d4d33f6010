package org.disputehub.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.dispute.Notice;
import org.disputehub.report.IdNumbers;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A notice as one CloudEvents 1.0 message, in structured JSON mode. */
final class OutgoingEvent {

    static final String CONTENT_TYPE = "application/cloudevents+json";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> IDENTITY = List.of("name", "phoneE164", "gender", "minor", "idType", "idValid");

    private OutgoingEvent() {
    }

    static ObjectNode of(Notice notice, Instant now) {
        String type = notice.event().type();
        ObjectNode event = JsonNodeFactory.instance.objectNode()
                .put("specversion", "1.0")
                .put("id", notice.id())
                .put("source", "/dispute-hub/dispatch")
                .put("type", "org.disputehub." + type)
                .put("subject", notice.dispute())
                .put("time", time(now))
                .put("datacontenttype", "application/json")
                .put("dataschema", "/schemas/" + type + ".json")
                .put("partitionkey", notice.dispute());
        ObjectNode data = event.putObject("data").put("dispute", notice.dispute()).put("county", notice.to());
        if (notice.receipt() != null) {
            data.put("receipt", notice.receipt());
        }
        if (notice.data() != null) {
            data.setAll(notice.data());
        }
        if (notice.report() != null) {
            data.set("report", forCounty(notice));
        }
        return event;
    }

    /** ID numbers stay in the hub, and so does who reported where the source asked for confidence (保密). */
    private static ObjectNode forCounty(Notice notice) {
        ObjectNode report = notice.report().deepCopy();
        report.put("receivedAt", time(notice.receivedAt()));
        boolean confidential = report.path("confidential").asBoolean();
        for (JsonNode party : report.path("parties")) {
            ((ObjectNode) party).remove("idNo");
            if (confidential && "REPORTER".equals(party.path("role").asText())) {
                ((ObjectNode) party).remove(IDENTITY);
            }
        }
        hideIdNumbers(report, "title");
        hideIdNumbers(report, "narrative");
        hideIdNumbers(report.path("handlingSoFar"), "text");
        return report;
    }

    private static void hideIdNumbers(JsonNode node, String field) {
        if (node.hasNonNull(field)) {
            ((ObjectNode) node).put(field, IdNumbers.hidden(node.get(field).asText(), "[ID number]"));
        }
    }

    private static String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(ZONE).toOffsetDateTime());
    }
}
