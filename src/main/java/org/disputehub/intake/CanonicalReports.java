package org.disputehub.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.connector.Connector;
import org.disputehub.mapping.Mapped;
import org.disputehub.mapping.Mapping;
import org.disputehub.mapping.Mappings;
import org.disputehub.report.Arrival;
import org.disputehub.report.Finding;
import org.disputehub.report.Hygiene;
import org.disputehub.report.Plausibility;
import org.disputehub.report.ReportSchema;
import org.springframework.stereotype.Component;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Turns a parsed message into canonical reports: hygiene, mapping, what the hub knows itself, schema, plausibility. */
@Component("canonicalReports")
class CanonicalReports {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Mappings mappings;
    private final ReportSchema schema;
    private final ReceiptNumbers receipts;

    CanonicalReports(Mappings mappings, ReportSchema schema, ReceiptNumbers receipts) {
        this.mappings = mappings;
        this.schema = schema;
        this.receipts = receipts;
    }

    /** @param message what the data format made of the body: a tree, a list of rows, or form fields */
    public Drafts draft(Submission submission, Object message) throws Malformed {
        JsonNode tree = message instanceof JsonNode node ? node : JSON.valueToTree(message);
        Connector connector = submission.connector();
        if (!connector.batch()) {
            if (!tree.isObject()) {
                throw new Malformed("Expected one report as an object.");
            }
            return new Drafts(submission, null, List.of(draft(submission, new Row(tree, "", null, 0), Digest.of(submission.raw()))));
        }
        return batch(submission, records(connector, tree), connector.records() == null ? "" : connector.records());
    }

    private static ArrayNode records(Connector connector, JsonNode tree) throws Malformed {
        JsonNode records = connector.records() == null ? tree : tree.at(connector.records());
        if (!records.isArray() || records.isEmpty()) {
            throw new Malformed("Expected " + (connector.records() == null ? "at least one row under the headings." : "a list of reports at " + connector.records() + "."));
        }
        if (records.size() > connector.limits().rows()) {
            throw new Malformed("More than " + connector.limits().rows() + " reports in one message. Send them in several.");
        }
        return (ArrayNode) records;
    }

    private Drafts batch(Submission submission, ArrayNode records, String path) {
        String batch = receipts.next(submission.connector().id());
        byte[] hash = Digest.of(submission.raw());
        List<Draft> drafts = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            drafts.add(draft(submission, new Row(records.get(i), path + "/" + i, batch, i + 1), hash));
        }
        return new Drafts(submission, batch, drafts);
    }

    private Draft draft(Submission submission, Row row, byte[] rawHash) {
        Mapping mapping = mappings.get(submission.connector().mapping());
        List<Finding> findings = new ArrayList<>(Hygiene.check(row.source()));
        ObjectNode canonical = null;
        if (!row.source().isObject()) {
            findings.add(new Finding("", "TYPE", "Expected a report as an object."));
        }
        if (findings.isEmpty()) {
            Mapped mapped = mapping.apply(row.source());
            canonical = mapped.canonical();
            complete(canonical, submission);
            findings.addAll(mapped.findings());
            findings.addAll(atSource(schema.check(canonical), mapping, findings));
            findings.addAll(atSource(Plausibility.check(canonical, submission.receivedAt()), mapping, findings));
        }
        List<Finding> placed = findings.stream().map(f -> new Finding(row.pointer() + f.pointer(), f.code(), f.detail())).distinct().toList();
        return new Draft(arrival(submission, row, mapping, placed, canonical, rawHash), canonical);
    }

    /** What the mapping cannot know. */
    private static void complete(ObjectNode canonical, Submission submission) {
        Connector connector = submission.connector();
        canonical.put("reportId", connector.id() + ":" + canonical.path("sourceRecordNo").asText());
        canonical.put("port", connector.port().name());
        canonical.put("sourceSystem", connector.system());
        for (StoredPhoto photo : submission.photos()) {
            canonical.withArray("attachments").addObject().put("uri", "attachment:" + photo.sha256()).put("sha256", photo.sha256())
                    .put("mime", photo.mime()).put("bytes", photo.bytes());
        }
    }

    /** Findings on the canonical report, said of the place in the source's message that it was made from. */
    private static List<Finding> atSource(List<Finding> findings, Mapping mapping, List<Finding> already) {
        return findings.stream().map(f -> new Finding(mapping.originOf(f.pointer()), f.code(), f.detail()))
                .filter(f -> already.stream().noneMatch(a -> a.pointer().equals(f.pointer()))).toList();
    }

    private Arrival arrival(Submission submission, Row row, Mapping mapping, List<Finding> findings, ObjectNode canonical, byte[] rawHash) {
        boolean refused = !findings.isEmpty();
        byte[] json = refused ? null : write(canonical);
        String version = refused ? null : canonical.path("sourceVersion").asText(null);
        return new Arrival(receipts.next(submission.connector().id()), submission.connector().id(), submission.receivedAt(),
                mapping.name() + "@" + mapping.version(), refused ? null : canonical.path("sourceRecordNo").asText(),
                version == null ? null : OffsetDateTime.parse(version), refused ? null : Digest.of(json), json, findings,
                row.batch() == null ? submission.raw() : null, row.batch() == null ? null : "batch:" + Digest.hex(rawHash) + "#" + row.number(),
                rawHash, submission.contentType(), Digest.ofKey(submission), row.batch(), row.number());
    }

    private static byte[] write(ObjectNode canonical) {
        try {
            return JSON.writeValueAsBytes(canonical);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Row(JsonNode source, String pointer, String batch, int number) {
    }
}
