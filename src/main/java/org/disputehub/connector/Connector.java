package org.disputehub.connector;

import com.fasterxml.jackson.core.JsonPointer;
import org.disputehub.report.Report;

import java.time.Duration;
import java.util.List;

/**
 * One outside system, as {@code connectors/<id>/connector.yaml} states it. What each key means stands in
 * {@code static/schemas/connector.schema.json}, which every file is checked against before it becomes this.
 *
 * @param envelope   layers around the message proper, from the outside in; empty: none
 * @param records    list of records where one message carries several; null: one message, one report
 * @param identity   fields that together are the record's number at its source; empty: the mapping makes it
 * @param clockAhead how far its times may lie in the future, as clocks differ
 * @param reply      null: the hub's own answers
 * @param uploads    null: no photos in messages of their own
 * @param callback   null: the source is not told what becomes of its reports
 */
public record Connector(String id, String name, Kind kind, Report.Port port, String system, List<Format> format, String charset,
                        List<Envelope> envelope, JsonPointer records, List<JsonPointer> identity, String mapping, Duration clockAhead, Limits limits,
                        Credentials credentials, Reply reply, Uploads uploads, Transport transport, Callback callback) {

    public enum Kind { SOURCE }

    public enum Format { JSON, XML, CSV, XLSX, FORM, MULTIPART }

    public Connector {
        charset = charset == null ? "UTF-8" : charset;
        envelope = envelope == null ? List.of() : envelope;
        identity = identity == null ? List.of() : identity;
        clockAhead = clockAhead == null ? Duration.ofMinutes(10) : clockAhead;
        limits = limits == null ? Limits.DEFAULT : limits;
        credentials = credentials == null ? Credentials.DEFAULT : credentials;
        transport = transport == null ? Transport.NONE : transport;
    }

    /** Names of the mappings that it needs. */
    List<String> mappings() {
        return callback == null ? List.of(mapping) : List.of(mapping, callback.mapping());
    }

    /** Whether one message carries several records, each with a receipt of its own. */
    public boolean batch() {
        boolean table = envelope.isEmpty() ? format.contains(Format.CSV) || format.contains(Format.XLSX) : envelope.get(envelope.size() - 1).format() == Format.CSV;
        return records != null || table;
    }

    /**
     * A layer around the message proper, which is a text inside of it.
     *
     * @param encoding null: the text as it stands
     */
    public record Envelope(JsonPointer at, Encoding encoding, Format format) {
        public enum Encoding { TEXT, BASE64 }
    }

    /**
     * @param accepted text with placeholders {@code {receipt} {status} {detail}}
     * @param status   null: the hub's own
     */
    public record Reply(String type, String accepted, String refused, Integer status) {
    }

    /** @param clientId where a report has the id under which its photos were posted */
    public record Uploads(JsonPointer clientId) {
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
