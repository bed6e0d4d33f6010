package org.disputehub.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.disputehub.access.Query;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connector;
import org.disputehub.connector.Connectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code POST /api/v1/reports/{connector}/photos?clientId=…}: photos in messages of their own, before the report that they belong to or after it. */
@RestController
class PhotosEndpoint {

    private static final int ID_LENGTH = 200;

    private final Connectors connectors;
    private final IntakeGate gate;
    private final Bodies bodies;
    private final Uploads uploads;
    private final Entrance entrance;
    private final Clock clock;

    PhotosEndpoint(Connectors connectors, IntakeGate gate, Bodies bodies, Uploads uploads, Entrance entrance, Clock clock) {
        this.connectors = connectors;
        this.gate = gate;
        this.bodies = bodies;
        this.uploads = uploads;
        this.entrance = entrance;
        this.clock = clock;
    }

    @PostMapping("/api/v1/reports/{id}/photos")
    ResponseEntity<byte[]> post(@PathVariable("id") String id, HttpServletRequest request) {
        return Responses.of(connectors.find(id).map(connector -> take(connector, request)).orElseGet(() -> Answer.of(Problem.NO_SUCH_CONNECTOR)));
    }

    private Answer take(ActiveConnector active, HttpServletRequest request) {
        Connector connector = active.definition();
        try {
            if (connector.uploads() == null) {
                throw new Refusal(Problem.of(404, "no-uploads", "This connector takes no photos by themselves", "Send them in the report, or its address in the report."));
            }
            gate.check(connector);
            String clientId = Query.value(request, "clientId").map(String::strip).filter(text -> !text.isEmpty() && text.length() <= ID_LENGTH)
                    .orElseThrow(() -> new Refusal(Problem.malformed("Say in ?clientId= which report the photos belong to, with the id that the report has at "
                            + connector.uploads().clientId() + ".")));
            List<StoredPhoto> stored = store(connector, clientId, bodies.files(connector, request));
            return updated(active, clientId).map(report -> answer(stored, report)).orElseGet(() -> answer(stored, null));
        } catch (Refusal refusal) {
            return Answer.of(refusal.problem());
        } catch (Exception fault) {
            return Faults.answer(fault);
        }
    }

    /** One after the other, so that no more than one is held. */
    private List<StoredPhoto> store(Connector connector, String clientId, List<Part> files) throws Exception {
        gate.enter();
        try {
            List<StoredPhoto> stored = new ArrayList<>();
            for (Part file : files) {
                try (InputStream content = file.getInputStream()) {
                    byte[] bytes = Photos.bounded(content, connector.limits());
                    StoredPhoto photo = Photos.describe(bytes);
                    uploads.add(connector, clientId, photo, bytes);
                    stored.add(photo);
                }
            }
            return stored;
        } finally {
            gate.leave();
        }
    }

    /** Where the report came before, it goes through intake once more: with its photos it is a new version of itself. */
    private Optional<Answer> updated(ActiveConnector connector, String clientId) throws Exception {
        Optional<Submission> report = uploads.report(connector, clientId, clock.instant());
        return report.isEmpty() ? Optional.empty() : Optional.of(entrance.pass(report.get()));
    }

    private static Answer answer(List<StoredPhoto> stored, Answer report) {
        if (report != null && report.status() / 100 != 2) {
            return report;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("photos", stored);
        if (report != null) {
            body.put("receipt", report.receipt());
        }
        return new Answer(201, body, Map.of());
    }
}
