package org.disputehub.intake;

import org.disputehub.connector.Connector;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One message as a source posted it.
 *
 * @param raw            the body unchanged; of multipart the form fields alone, as they were parsed
 * @param fields         form fields of a multipart message, else empty
 * @param photos         photos that came with it, already on disk
 * @param idempotencyKey the source's own, or null
 */
public record Submission(Connector connector, Connector.Format format, String contentType, byte[] raw, Map<String, String> fields,
                         List<StoredPhoto> photos, String idempotencyKey, boolean dryRun, Instant receivedAt) {
}
