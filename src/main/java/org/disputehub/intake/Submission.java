package org.disputehub.intake;

import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connector;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One message as a source posted it.
 *
 * @param active         the connector as it was when the message came
 * @param raw            the body unchanged; of multipart the form fields alone, as they were parsed; null where it is a file
 * @param file           the body of a table, which may be too large to hold; else null
 * @param fields         form fields of a multipart message, else empty
 * @param photos         photos that came with it, already on disk
 * @param idempotencyKey the source's own, or null
 */
public record Submission(ActiveConnector active, Connector.Format format, String contentType, byte[] raw, ReceivedFile file, Map<String, String> fields,
                         List<StoredPhoto> photos, String idempotencyKey, boolean dryRun, Instant receivedAt) {

    Submission(ActiveConnector active, Connector.Format format, String contentType, byte[] raw, Map<String, String> fields,
               List<StoredPhoto> photos, String idempotencyKey, boolean dryRun, Instant receivedAt) {
        this(active, format, contentType, raw, null, fields, photos, idempotencyKey, dryRun, receivedAt);
    }

    Submission inFile(ReceivedFile received) {
        return new Submission(active, format, contentType, null, received, fields, photos, idempotencyKey, dryRun, receivedAt);
    }

    public Connector connector() {
        return active.definition();
    }

    boolean isTable() {
        return format == Connector.Format.CSV || format == Connector.Format.XLSX;
    }

    /** What the parse route of its format is given. */
    Object body() {
        return file != null ? file.path() : format == Connector.Format.MULTIPART ? fields : raw;
    }

    /** Of the body as it came. */
    byte[] sha256() {
        return file != null ? file.sha256() : Digest.of(raw);
    }
}
