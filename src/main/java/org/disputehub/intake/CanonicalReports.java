package org.disputehub.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connector;
import org.disputehub.report.Arrival;
import org.disputehub.report.Finding;
import org.disputehub.sheet.Sheet;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Gives each report that a message became its receipt, and all that it needs on its way. */
@Component("canonicalReports")
class CanonicalReports {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** As the canonical report's schema has it. */
    private static final int LONGEST_NUMBER = 100;

    private final Canonicalizer canonicalizer;
    private final ReceiptNumbers receipts;
    private final Uploads uploads;

    CanonicalReports(Canonicalizer canonicalizer, ReceiptNumbers receipts, Uploads uploads) {
        this.uploads = uploads;
        this.canonicalizer = canonicalizer;
        this.receipts = receipts;
    }

    /** @param message a table on disk, or a tree */
    public Drafts draft(Submission submission, Object message) throws Malformed, IOException {
        Connector connector = submission.connector();
        byte[] hash = submission.sha256();
        if (!connector.batch()) {
            Made one = one(submission, (JsonNode) message);
            return new Drafts(submission, null, List.of(new Draft(arrival(submission, one, null, hash), one.canonical())));
        }
        String batch = receipts.next(connector.id());
        BiFunction<JsonNode, Integer, Draft> make = (record, row) -> {
            Made made = canonicalizer.make(submission.active(), record, row, submission.receivedAt());
            return new Draft(arrival(submission, made, batch, hash), made.canonical());
        };
        if (message instanceof Sheet sheet) {
            sheet.check(connector.limits().rows());
            return new Drafts(submission, batch, () -> rows(sheet, make));
        }
        JsonNode records = Canonicalizer.records(connector, (JsonNode) message);
        return new Drafts(submission, batch, () -> IntStream.range(0, records.size()).mapToObj(i -> make.apply(records.get(i), i + 1)).iterator());
    }

    private static Iterator<Draft> rows(Sheet sheet, BiFunction<JsonNode, Integer, Draft> make) {
        try {
            return new DraftRows(sheet.rows(), make);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Made one(Submission submission, JsonNode message) throws Malformed, IOException {
        Connector.Uploads uploads = submission.connector().uploads();
        String clientId = uploads == null ? "" : message.at(uploads.clientId()).asText("").strip();
        return clientId.isEmpty() ? make(submission, message, List.of()) : withUploads(submission, message, clientId);
    }

    /** A photo may come while the report is made; then it is made once more. */
    private Made withUploads(Submission submission, JsonNode message, String clientId) throws Malformed, IOException {
        List<StoredPhoto> photos = uploads.find(submission.connector(), clientId);
        Made made = make(submission, message, photos);
        while (!submission.dryRun() && !made.refused()) {
            List<StoredPhoto> claimed = uploads.claim(submission, clientId);
            if (claimed.equals(photos)) {
                break;
            }
            photos = claimed;
            made = make(submission, message, photos);
        }
        return made;
    }

    private Made make(Submission submission, JsonNode message, List<StoredPhoto> uploaded) throws Malformed {
        List<StoredPhoto> photos = new ArrayList<>(submission.photos());
        uploaded.stream().filter(photo -> !photos.contains(photo)).forEach(photos::add);
        return canonicalizer.make(submission.active(), message, photos, submission.receivedAt()).get(0);
    }

    /** A message that could not even be read, as a report that was refused: for quarantine, whole. */
    Drafts unreadable(Submission submission, List<Finding> findings) {
        Made nothing = new Made(null, "", 0, null, findings, List.of());
        return new Drafts(submission, null, List.of(new Draft(arrival(submission, nothing, null, Digest.of(submission.raw())), null)));
    }

    /** A stored message once more: from quarantine under the receipt that its source has, else under a new one, as a later version of its record. */
    Arrival again(ActiveConnector connector, StoredMessage message, Made made) {
        byte[] json = write(made.canonical());
        String version = made.canonical().path("sourceVersion").asText(null);
        return new Arrival(message.quarantined() ? message.receipt() : receipts.next(connector.id()), connector.id(), message.receivedAt(),
                mapping(connector), number(made.canonical()), version == null ? null : OffsetDateTime.parse(version),
                Digest.of(json), json, List.of(), message.raw(), message.rawRef(), message.rawSha256(), message.contentType(),
                message.quarantined() ? message.idempotencyKey() : null, message.batch(), message.row());
    }

    private static String mapping(ActiveConnector connector) {
        return connector.mapping().name() + "@" + connector.mapping().version();
    }

    private Arrival arrival(Submission submission, Made made, String batch, byte[] rawHash) {
        ObjectNode canonical = made.refused() ? null : made.canonical();
        byte[] json = canonical == null ? null : write(canonical);
        String version = canonical == null ? null : canonical.path("sourceVersion").asText(null);
        return new Arrival(receipts.next(submission.connector().id()), submission.connector().id(), submission.receivedAt(),
                mapping(submission.active()), number(made.canonical()),
                version == null ? null : OffsetDateTime.parse(version), json == null ? null : Digest.of(json), json, made.findings(),
                batch == null ? submission.raw() : null, batch == null ? null : "batch:" + Digest.hex(rawHash) + "#" + made.row(),
                rawHash, submission.contentType(), Digest.ofKey(submission), batch, made.row());
    }

    /** Also of one that is refused, where it got so far: its source asks after it by that. */
    private static String number(ObjectNode canonical) {
        String number = canonical == null ? "" : canonical.path("sourceRecordNo").asText();
        return number.isEmpty() || number.length() > LONGEST_NUMBER ? null : number;
    }

    private static byte[] write(ObjectNode canonical) {
        try {
            return JSON.writeValueAsBytes(canonical);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
