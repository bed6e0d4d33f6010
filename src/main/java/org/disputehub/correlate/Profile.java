package org.disputehub.correlate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.time.OffsetDateTime;
import java.util.List;

/** What is compared of one source record, made of its newest canonical report; plain data, stored as JSON beside the record. */
record Profile(String connector, String recordNo, String reportedAt) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param canonical by {@code mappings/schemas/report.schema.json} */
    static Profile of(JsonNode canonical) {
        String id = canonical.path("reportId").asText("");
        return new Profile(id.substring(0, Math.max(0, id.indexOf(':'))), canonical.path("sourceRecordNo").asText(), canonical.path("reportedAt").asText());
    }

    static Profile fromJson(String json) {
        try {
            return JSON.readValue(json, Profile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored profile cannot be read", e);
        }
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keys under which {@link Frequencies#recordsByName} counts. */
    List<String> names() {
        return List.of();
    }

    /** Keys under which {@link Frequencies#namesByPhone} counts. */
    List<String> phones() {
        return List.of();
    }

    /** Which name each phone was given with. */
    java.util.Map<String, String> phoneNames() {
        return java.util.Map.of();
    }

    OffsetDateTime reported() {
        return OffsetDateTime.parse(reportedAt);
    }
}
