package org.disputehub.connector;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.disputehub.report.Report;

import java.util.List;

/**
 * One outside system, as {@code connectors/<id>/connector.yaml} states it.
 *
 * @param id       equals the folder's name; stands in URLs, routes, metrics and key files
 * @param name     what people call the system
 * @param kind     what the system is to the hub
 * @param port     which of the city's five ports it belongs to
 * @param format   how its messages are written
 * @param charset  of text that does not declare its own (CSV); JSON is always UTF-8, XML declares it
 * @param records  JSON Pointer to the list of records where one message carries several; null: one message, one report
 * @param mapping  file under {@code mappings/} without {@code .jslt}
 * @param system   name of the source system, for the canonical report
 * @param limits   what one message may weigh
 */
public record Connector(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) Kind kind,
        @JsonProperty(required = true) Report.Port port,
        @JsonProperty(required = true) String system,
        @JsonProperty(required = true) List<Format> format,
        String charset,
        String records,
        @JsonProperty(required = true) String mapping,
        Limits limits) {

    public enum Kind { SOURCE }

    public enum Format { JSON, XML, CSV, MULTIPART }

    public Connector {
        charset = charset == null ? "UTF-8" : charset;
        limits = limits == null ? Limits.DEFAULT : limits;
    }

    /** Whether one message carries several records, each with a receipt of its own. */
    public boolean batch() {
        return records != null || format.contains(Format.CSV);
    }

    /**
     * @param body   bytes of a message without its photos
     * @param photo  bytes of one photo
     * @param photos photos in one message
     * @param rows   records in one batch message
     * @param perSecond messages a second before 429
     */
    public record Limits(Integer body, Integer photo, Integer photos, Integer rows, Integer perSecond) {
        static final Limits DEFAULT = new Limits(null, null, null, null, null);

        public Limits {
            body = body == null ? 1 << 20 : body;
            photo = photo == null ? 10 << 20 : photo;
            photos = photos == null ? 9 : photos;
            rows = rows == null ? 100_000 : rows;
            perSecond = perSecond == null ? 5_000 : perSecond;
        }
    }
}
