package org.disputehub.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connector;
import org.disputehub.connector.OwnWords;
import org.disputehub.intake.Canonicalizer;
import org.disputehub.intake.Made;
import org.disputehub.intake.Malformed;
import org.disputehub.report.PointerStep;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;

/** What a connector answers to a good record and to an empty one; what is wrong with the empty one is what this connector really says. */
@Component
class AnswerExamples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RECEIPT = "0h3v9k2m5q8t1w4y7b6d9f2g5j8n1p4r";
    private static final String SECOND = "0h3v9k2m5q8t1w4y7b6d9f2g5j8n1p4s";
    private static final String BATCH = "0h3v9k2m5q8t1w4y7b6d9f2g5j8n1p4a";

    private final Canonicalizer canonicalizer;
    private final Clock clock;

    AnswerExamples(Canonicalizer canonicalizer, Clock clock) {
        this.canonicalizer = canonicalizer;
        this.clock = clock;
    }

    void add(ActiveConnector active, ObjectNode responses) {
        Connector connector = active.definition();
        responses.set("200", ConnectorPath.reference("responses/KnownOrDryRun"));
        ObjectNode accepted = JsonNodeFactory.instance.objectNode();
        accepted.put("receipt", connector.batch() ? BATCH : RECEIPT).put("status", "ACCEPTED");
        accepted.putObject("links").put("receipt", "/api/v1/receipts/" + accepted.get("receipt").asText());
        if (connector.batch()) {
            accepted.withObject("/links").put("result", "/api/v1/receipts/" + BATCH + "/result");
            accepted.put("accepted", 1).put("refused", 1);
            ArrayNode rows = accepted.putArray("reports");
            rows.addObject().put("row", 1).put("receipt", RECEIPT).put("status", "ACCEPTED");
            rows.addObject().put("row", 2).put("receipt", SECOND).put("status", "QUARANTINED").set("errors", errorsOfEmpty(active));
        } else {
            ObjectNode refused = JsonNodeFactory.instance.objectNode();
            refused.put("type", "/problems/not-a-report").put("title", "The message cannot become a report").put("status", 422)
                    .put("detail", "Correct what errors[] names and send it again. What was sent is kept in quarantine under the receipt.")
                    .put("receipt", SECOND).set("errors", errorsOfEmpty(active));
            put(responses, "422", "Readable but no report; kept in quarantine under the receipt", "application/problem+json", "Problem", "anEmptyMessage", refused);
        }
        put(responses, "202", connector.batch() ? "On disk; each record has a receipt of its own" : "On disk", "application/json", "Accepted", "accepted", accepted);
    }

    private static void put(ObjectNode responses, String status, String description, String type, String schema, String name, JsonNode value) {
        ObjectNode media = responses.putObject(status).put("description", description).putObject("content").putObject(type);
        media.set("schema", ConnectorPath.reference("schemas/" + schema));
        media.putObject("examples").putObject(name).set("value", value);
    }

    /** In the source's own words, which say everything but what a dry run says. */
    static void own(Connector.Reply reply, ObjectNode responses) {
        OwnWords accepted = accepted(reply);
        ObjectNode taken = responses.putObject(String.valueOf(accepted.status())).put("description", "In the source's own words");
        taken.putObject("content").putObject(reply.type()).putObject("examples").putObject("accepted").put("value", text(accepted));
        if (reply.status() != null) {
            taken.withObject("/content").withObject("/" + PointerStep.of(reply.type())).withObject("/examples").putObject("refused").put("value", text(refused(reply)));
        }
        ObjectNode otherwise = responses.putObject("default").put("description", "In the source's own words");
        otherwise.putObject("content").putObject(reply.type()).putObject("examples").putObject("refused").put("value", text(refused(reply)));
        if (accepted.status() != 200) {
            responses.set("200", ConnectorPath.reference("responses/DryRun"));
        }
    }

    static OwnWords accepted(Connector.Reply reply) {
        return OwnWords.of(reply, 202, RECEIPT, "");
    }

    static OwnWords refused(Connector.Reply reply) {
        return OwnWords.of(reply, 422, SECOND, "This is missing or empty. Send it.");
    }

    static String text(OwnWords words) {
        return new String(words.body(), OwnWords.charset(words.type()));
    }

    private JsonNode errorsOfEmpty(ActiveConnector active) {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        try {
            List<Made> made = canonicalizer.make(active, active.definition().batch() ? message(active.definition(), nothing) : nothing, List.of(), clock.instant());
            ArrayNode errors = JSON.createArrayNode();
            made.get(made.size() - 1).findings().forEach(finding -> errors.add(JSON.valueToTree(finding)));
            return errors;
        } catch (Malformed e) {
            throw new IllegalStateException(e);
        }
    }

    /** A message of two records, so that the second is the empty one. */
    private static JsonNode message(Connector connector, ObjectNode record) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode().add(record.deepCopy()).add(record);
        if (connector.records() == null) {
            return rows;
        }
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.withObject(connector.records().head()).set(connector.records().last().getMatchingProperty(), rows);
        return message;
    }
}
