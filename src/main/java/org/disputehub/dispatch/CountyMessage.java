package org.disputehub.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.dispute.Decided;
import org.disputehub.dispute.Decision;
import org.disputehub.report.IdNumbers;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** One CloudEvents 1.0 message for a county, in structured JSON mode. */
final class CountyMessage {

    static final String CONTENT_TYPE = "application/cloudevents+json";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> IDENTITY = List.of("name", "phoneE164", "gender", "minor", "idType", "idValid");

    private CountyMessage() {
    }

    /** Stable: a report that is decided again after a crash makes the same id. */
    static String id(Decided decided) {
        return decided.decision().dispute() + "." + decided.arrival().receipt();
    }

    static ObjectNode of(Decided decided, Instant now) {
        Decision decision = decided.decision();
        ObjectNode event = JsonNodeFactory.instance.objectNode()
                .put("specversion", "1.0")
                .put("id", id(decided))
                .put("source", "/dispute-hub/dispatch")
                .put("type", "org.disputehub." + decision.tell().type())
                .put("subject", decision.dispute())
                .put("time", time(now))
                .put("datacontenttype", "application/json")
                .put("dataschema", "/schemas/" + decision.tell().type() + ".json")
                .put("partitionkey", decision.dispute());
        event.putObject("data")
                .put("dispute", decision.dispute())
                .put("county", decision.county())
                .put("receipt", decided.arrival().receipt())
                .set("report", forCounty(decided));
        return event;
    }

    /** ID numbers stay in the hub, and so does who reported where the source asked for confidence (保密). */
    private static ObjectNode forCounty(Decided decided) {
        ObjectNode report = decided.canonical().deepCopy();
        report.put("receivedAt", time(decided.arrival().receivedAt()));
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
