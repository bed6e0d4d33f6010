package org.disputehub.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.report.Arrival;
import org.disputehub.report.Finding;
import org.springframework.stereotype.Component;

import java.time.OffsetDateTime;
import java.util.List;

/** Gives each report that a message became its receipt, and all that it needs on its way. */
@Component("canonicalReports")
class CanonicalReports {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Canonicalizer canonicalizer;
    private final ReceiptNumbers receipts;

    CanonicalReports(Canonicalizer canonicalizer, ReceiptNumbers receipts) {
        this.canonicalizer = canonicalizer;
        this.receipts = receipts;
    }

    public Drafts draft(Submission submission, JsonNode message) throws Malformed {
        List<Made> made = canonicalizer.make(submission.active(), message, submission.photos(), submission.receivedAt());
        String batch = submission.connector().batch() ? receipts.next(submission.connector().id()) : null;
        byte[] hash = Digest.of(submission.raw());
        return new Drafts(submission, batch, made.stream().map(one -> new Draft(arrival(submission, one, batch, hash), one.canonical())).toList());
    }

    /** A message that could not even be read, as a report that was refused: for quarantine, whole. */
    Drafts unreadable(Submission submission, List<Finding> findings) {
        Made nothing = new Made(null, "", 0, null, findings);
        return new Drafts(submission, null, List.of(new Draft(arrival(submission, nothing, null, Digest.of(submission.raw())), null)));
    }

    private Arrival arrival(Submission submission, Made made, String batch, byte[] rawHash) {
        ObjectNode canonical = made.refused() ? null : made.canonical();
        byte[] json = canonical == null ? null : write(canonical);
        String version = canonical == null ? null : canonical.path("sourceVersion").asText(null);
        String mapping = submission.active().mapping().name() + "@" + submission.active().mapping().version();
        return new Arrival(receipts.next(submission.connector().id()), submission.connector().id(), submission.receivedAt(),
                mapping, canonical == null ? null : canonical.path("sourceRecordNo").asText(),
                version == null ? null : OffsetDateTime.parse(version), json == null ? null : Digest.of(json), json, made.findings(),
                batch == null ? submission.raw() : null, batch == null ? null : "batch:" + Digest.hex(rawHash) + "#" + made.row(),
                rawHash, submission.contentType(), Digest.ofKey(submission), batch, made.row());
    }

    private static byte[] write(ObjectNode canonical) {
        try {
            return JSON.writeValueAsBytes(canonical);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
