package org.disputehub.bench.correlation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Candidate;
import org.disputehub.connector.Candidates;
import org.disputehub.intake.Canonicalizer;
import org.disputehub.intake.Made;
import org.disputehub.intake.Malformed;
import org.disputehub.report.ReportSchema;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The shipped connectors and mappings: what a source sends becomes a report just as in the hub. */
final class HubIntake {

    private final Map<String, Candidate> connectors;
    private final Canonicalizer canonicalizer;

    HubIntake() throws IOException {
        connectors = Candidates.read(Path.of("connectors"), Path.of("mappings"));
        canonicalizer = new Canonicalizer(new ReportSchema(Path.of("mappings/schemas/report.schema.json")));
    }

    ObjectNode report(String connector, ObjectNode sent, Instant receivedAt) {
        ActiveConnector active = connectors.get(connector).connector().orElseThrow();
        Made made = make(active, sent, receivedAt);
        if (made.refused()) {
            throw new IllegalStateException("The hub refuses what the bench sends as " + connector + ": " + made.findings() + "\n" + sent);
        }
        return made.canonical().put("receivedAt", receivedAt.toString());
    }

    private Made make(ActiveConnector active, ObjectNode sent, Instant receivedAt) {
        if (active.definition().batch()) {
            return canonicalizer.make(active, sent, 1, receivedAt);
        }
        try {
            return canonicalizer.make(active, sent, List.of(), receivedAt).get(0);
        } catch (Malformed e) {
            throw new IllegalStateException(e);
        }
    }
}
