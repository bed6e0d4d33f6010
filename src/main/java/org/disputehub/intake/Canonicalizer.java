package org.disputehub.intake;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connector;
import org.disputehub.mapping.Mapped;
import org.disputehub.mapping.Mapping;
import org.disputehub.report.Finding;
import org.disputehub.report.Hygiene;
import org.disputehub.report.Plausibility;
import org.disputehub.report.ReportSchema;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Turns a parsed message into canonical reports: hygiene, mapping, what the hub knows itself, schema, plausibility. Keeps nothing. */
public final class Canonicalizer {

    private final ReportSchema schema;

    public Canonicalizer(ReportSchema schema) {
        this.schema = schema;
    }

    /** @param tree the whole message, without its envelope */
    public List<Made> make(ActiveConnector connector, JsonNode tree, List<StoredPhoto> photos, Instant receivedAt) throws Malformed {
        Connector definition = connector.definition();
        if (!definition.batch()) {
            if (!tree.isObject()) {
                throw new Malformed("Expected one report as an object.");
            }
            return List.of(make(connector, tree, place(definition), 0, photos, receivedAt));
        }
        JsonNode records = records(definition, tree);
        List<Made> made = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            made.add(make(connector, records.get(i), i + 1, receivedAt));
        }
        return made;
    }

    /**
     * One record of a batch.
     *
     * @param row its number from 1
     */
    public Made make(ActiveConnector connector, JsonNode record, int row, Instant receivedAt) {
        Connector definition = connector.definition();
        String list = definition.records() == null ? "" : definition.records().toString();
        return make(connector, record, place(definition) + list + "/" + (row - 1), row, List.of(), receivedAt);
    }

    /** Where the message proper stands in what was sent: a finding's pointer goes on inside of each text that was opened. */
    private static String place(Connector connector) {
        return connector.envelope().stream().map(layer -> layer.at().toString()).collect(Collectors.joining());
    }

    static JsonNode records(Connector connector, JsonNode tree) throws Malformed {
        JsonNode records = connector.records() == null ? tree : tree.at(connector.records());
        if (!records.isArray() || records.isEmpty()) {
            throw new Malformed("Expected " + (connector.records() == null ? "at least one row under the headings." : "a list of reports at " + connector.records() + "."));
        }
        if (records.size() > connector.limits().rows()) {
            throw new Malformed("More than " + connector.limits().rows() + " reports in one message. Send them in several.");
        }
        return records;
    }

    private Made make(ActiveConnector connector, JsonNode source, String pointer, int row, List<StoredPhoto> photos, Instant receivedAt) {
        Mapping mapping = connector.mapping();
        List<Finding> findings = new ArrayList<>(Hygiene.check(source));
        List<Finding> unknownCodes = List.of();
        ObjectNode canonical = null;
        if (!source.isObject()) {
            findings.add(new Finding("", "TYPE", "Expected a report as an object."));
        }
        if (findings.isEmpty()) {
            Mapped mapped = mapping.apply(source);
            canonical = mapped.canonical();
            complete(canonical, connector.definition(), source, photos);
            unknownCodes = mapped.unknownCodes();
            findings.addAll(mapped.findings());
            findings.addAll(atSource(schema.check(canonical), connector, findings));
            findings.addAll(atSource(Plausibility.check(canonical, receivedAt, connector.definition().clockAhead()), connector, findings));
        }
        return new Made(source, pointer, row, canonical, placed(findings, pointer), placed(unknownCodes, pointer));
    }

    private static List<Finding> placed(List<Finding> findings, String pointer) {
        return findings.stream().map(f -> new Finding(pointer + f.pointer(), f.code(), f.detail())).distinct().toList();
    }

    /** What the mapping cannot know. */
    private static void complete(ObjectNode canonical, Connector connector, JsonNode source, List<StoredPhoto> photos) {
        if (!connector.identity().isEmpty()) {
            List<String> parts = connector.identity().stream().map(field -> source.at(field).asText("").strip()).toList();
            canonical.remove("sourceRecordNo");
            if (!parts.contains("")) {
                canonical.put("sourceRecordNo", String.join("-", parts));
            }
        }
        canonical.put("reportId", connector.id() + ":" + canonical.path("sourceRecordNo").asText());
        canonical.put("port", connector.port().name());
        canonical.put("sourceSystem", connector.system());
        for (StoredPhoto photo : photos) {
            canonical.withArray("attachments").addObject().put("uri", "attachment:" + photo.sha256()).put("sha256", photo.sha256())
                    .put("mime", photo.mime()).put("bytes", photo.bytes());
        }
    }

    /** Findings on the canonical report, said of the place in the source's message that it was made from. */
    private static List<Finding> atSource(List<Finding> findings, ActiveConnector connector, List<Finding> already) {
        return findings.stream().map(f -> new Finding(origin(f.pointer(), connector), f.code(), f.detail()))
                .filter(f -> already.stream().noneMatch(a -> a.pointer().equals(f.pointer()))).toList();
    }

    private static String origin(String canonicalPointer, ActiveConnector connector) {
        List<JsonPointer> identity = connector.definition().identity();
        return canonicalPointer.equals("/sourceRecordNo") && !identity.isEmpty() ? identity.get(0).toString() : connector.mapping().originOf(canonicalPointer);
    }
}
