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
 * @param raw            the body unchanged; of multipart the form fields alone, as they were parsed
 * @param fields         form fields of a multipart message, else empty
 * @param photos         photos that came with it, already on disk
 * @param idempotencyKey the source's own, or null
 */
public record Submission(ActiveConnector active, Connector.Format format, String contentType, byte[] raw, Map<String, String> fields,
                         List<StoredPhoto> photos, String idempotencyKey, boolean dryRun, Instant receivedAt) {

    public Connector connector() {
        return active.definition();
    }
}
