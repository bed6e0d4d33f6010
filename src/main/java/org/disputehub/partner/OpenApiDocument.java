package org.disputehub.partner;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connectors;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The hand-written contract, completed by what each connector takes and answers. */
@Component
class OpenApiDocument {

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE).disable(YAMLGenerator.Feature.SPLIT_LINES).disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).build());
    /** Anybody may ask, so it is not made for each who does. */
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Connectors connectors;
    private final ConnectorPath paths;
    private final Clock clock;
    private Instant made = Instant.EPOCH;
    private byte[] yaml;

    OpenApiDocument(Connectors connectors, ConnectorPath paths, Clock clock) {
        this.connectors = connectors;
        this.paths = paths;
        this.clock = clock;
    }

    synchronized byte[] yaml() {
        Instant now = clock.instant();
        if (yaml == null || Duration.between(made, now).abs().compareTo(KEPT) > 0) {
            yaml = make();
            made = now;
        }
        return yaml;
    }

    private byte[] make() {
        try (InputStream handWritten = OpenApiDocument.class.getResourceAsStream("/static/openapi.yaml")) {
            ObjectNode document = (ObjectNode) YAML.readTree(handWritten);
            ObjectNode schemes = (ObjectNode) document.at("/components/securitySchemes");
            for (ActiveConnector connector : connectors.all()) {
                document.withObject("/paths").set("/api/v1/reports/" + connector.id(), paths.of(connector, schemes));
            }
            return YAML.writeValueAsBytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
