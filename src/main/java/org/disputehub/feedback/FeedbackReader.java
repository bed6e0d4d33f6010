package org.disputehub.feedback;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.disputehub.home.HubFolders;
import org.disputehub.report.Finding;
import org.disputehub.report.Hygiene;
import org.disputehub.report.ReportSchema;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/** Bytes to feedback, by the published schema {@code feedback.v1.json}. */
@Component
class FeedbackReader {

    static final String MALFORMED = "MALFORMED";
    private static final Finding NO_JSON = new Finding("", MALFORMED, "This is no JSON object in UTF-8, or has a key twice. Correct it and send it again.");
    private static final ObjectMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final ReportSchema schema;

    FeedbackReader(HubFolders folders) throws IOException {
        this.schema = new ReportSchema(folders.mappings().resolve("schemas/feedback.v1.json"));
    }

    Reading read(Received received) {
        JsonNode tree = tree(received.body());
        List<Finding> findings = tree == null || !tree.isObject() ? List.of(NO_JSON) : check(tree);
        byte[] hash = hash(received.county(), tree == null ? received.body() : tree.toString().getBytes(StandardCharsets.UTF_8));
        return new Reading(received, findings.isEmpty() ? new Feedback(tree) : null, hash, findings);
    }

    private List<Finding> check(JsonNode tree) {
        List<Finding> findings = new ArrayList<>(Hygiene.check(tree));
        findings.addAll(schema.check(tree));
        if (findings.isEmpty()) {
            try {
                new Feedback(tree).at();
            } catch (DateTimeException e) {
                findings.add(new Finding("/at", "FORMAT", "Send the time as 2026-06-03T10:05:00+08:00."));
            }
        }
        return findings;
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return null;
        }
    }

    private static byte[] hash(String county, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((county + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
