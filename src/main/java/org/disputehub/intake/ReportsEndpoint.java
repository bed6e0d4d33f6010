package org.disputehub.intake;

import jakarta.servlet.http.HttpServletRequest;
import org.disputehub.access.Query;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connector;
import org.disputehub.connector.Connectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;

/** {@code POST /api/v1/reports/{connector}}: the door through which sources push. Who may is settled before. */
@RestController
class ReportsEndpoint {

    private final Connectors connectors;
    private final IntakeGate gate;
    private final Bodies bodies;
    private final Entrance entrance;
    private final IntakeTimes times;
    private final Clock clock;

    ReportsEndpoint(Connectors connectors, IntakeGate gate, Bodies bodies, Entrance entrance, IntakeTimes times, Clock clock) {
        this.connectors = connectors;
        this.gate = gate;
        this.bodies = bodies;
        this.entrance = entrance;
        this.times = times;
        this.clock = clock;
    }

    @PostMapping("/api/v1/reports/{id}")
    ResponseEntity<byte[]> post(@PathVariable("id") String id, @RequestHeader(name = "Idempotency-Key", required = false) String key, HttpServletRequest request) {
        long start = System.nanoTime();
        boolean dryRun = Query.dryRun(request);
        ActiveConnector connector = connectors.find(id).orElse(null);
        Answer answer = connector == null ? absent(id) : take(connector, dryRun, key, request);
        times.record(id, answer.status(), System.nanoTime() - start);
        Connector.Reply reply = connector == null || dryRun ? null : connector.definition().reply();
        return reply == null ? Responses.of(answer) : Responses.of(answer, reply);
    }

    /** One whose files have faults will be there once they are mended; a source should not give up on it. */
    private Answer absent(String id) {
        return Answer.of(connectors.faults().containsKey(id) ? Problem.unavailable("This connector is being mended.")
                : Problem.NO_SUCH_CONNECTOR);
    }

    private Answer take(ActiveConnector active, boolean dryRun, String key, HttpServletRequest request) {
        Connector connector = active.definition();
        try {
            gate.check(connector);
            return entrance.pass(bodies.read(active, dryRun, key, request, clock.instant()));
        } catch (Refusal refusal) {
            return Answer.of(refusal.problem());
        } catch (Exception fault) {
            return Faults.answer(fault);
        }
    }
}
