package org.disputehub.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What intake puts on the queue {@code reports}: a canonical report, or one that was refused, with the bytes that it came as.
 * It travels as a JMS map message, so that the bytes stay bytes.
 *
 * @param receipt        number that the source was given
 * @param mapping        {@code name@version} of the mapping that made the report
 * @param sourceRef      the source's own record number; where refused null, unless the mapping got so far
 * @param sourceVersion  when the source last changed the record, null where it does not say
 * @param contentHash    SHA-256 of the canonical report as the source determines it; null where refused
 * @param canonical      JSON of the report; null where refused
 * @param findings       why it was refused; empty where it was not
 * @param raw            the message unchanged; null for a row of a batch file, which {@code rawRef} names
 * @param rawRef         {@code batch:<sha256>#<row>}, null where raw is here
 * @param idempotencyKey hash of the source's Idempotency-Key, or null
 * @param batch          receipt of the batch that this is a row of, or null
 */
public record Arrival(String receipt, String connector, Instant receivedAt, String mapping, String sourceRef, OffsetDateTime sourceVersion,
                      byte[] contentHash, byte[] canonical, List<Finding> findings, byte[] raw, String rawRef, byte[] rawSha256, String rawType,
                      String idempotencyKey, String batch, int row) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public boolean refused() {
        return canonical == null;
    }

    public Map<String, Object> toMap() {
        Map<String, Object> map = new HashMap<>();
        map.put("receipt", receipt);
        map.put("connector", connector);
        map.put("receivedAt", receivedAt.toEpochMilli());
        map.put("mapping", mapping);
        map.put("sourceRef", sourceRef);
        map.put("sourceVersion", sourceVersion == null ? null : sourceVersion.toString());
        map.put("contentHash", contentHash);
        map.put("canonical", canonical);
        map.put("findings", findings.isEmpty() ? null : findingsJson());
        map.put("raw", raw);
        map.put("rawRef", rawRef);
        map.put("rawSha256", rawSha256);
        map.put("rawType", rawType);
        map.put("idempotencyKey", idempotencyKey);
        map.put("batch", batch);
        map.put("row", row);
        map.values().removeIf(java.util.Objects::isNull);
        return map;
    }

    public static Arrival fromMap(Map<String, Object> map) {
        String version = (String) map.get("sourceVersion");
        return new Arrival((String) map.get("receipt"), (String) map.get("connector"), Instant.ofEpochMilli((Long) map.get("receivedAt")),
                (String) map.get("mapping"), (String) map.get("sourceRef"), version == null ? null : OffsetDateTime.parse(version),
                (byte[]) map.get("contentHash"), (byte[]) map.get("canonical"), findings((byte[]) map.get("findings")),
                (byte[]) map.get("raw"), (String) map.get("rawRef"), (byte[]) map.get("rawSha256"), (String) map.get("rawType"),
                (String) map.get("idempotencyKey"), (String) map.get("batch"), (Integer) map.get("row"));
    }

    public byte[] findingsJson() {
        try {
            return JSON.writeValueAsBytes(findings);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Finding> findings(byte[] json) {
        try {
            return json == null ? List.of() : JSON.readValue(json, new TypeReference<>() { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
