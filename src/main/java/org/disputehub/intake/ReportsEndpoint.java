package org.disputehub.intake;

import jakarta.servlet.http.HttpServletRequest;
import org.disputehub.connector.ActiveConnector;
import org.disputehub.connector.Connector;
import org.disputehub.connector.Connectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
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
    ResponseEntity<byte[]> post(@PathVariable("id") String id, @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
                                @RequestHeader(name = "Idempotency-Key", required = false) String key, HttpServletRequest request) {
        long start = System.nanoTime();
        Answer answer = connectors.find(id).map(connector -> take(connector, dryRun, key, request))
                .orElseGet(() -> absent(id));
        times.record(id, answer.status(), System.nanoTime() - start);
        return Responses.of(answer);
    }

    /** One whose files have faults will be there once they are mended; a source should not give up on it. */
    private Answer absent(String id) {
        return Answer.of(connectors.faults().containsKey(id) ? Problem.unavailable("This connector is being mended.")
                : Problem.of(404, "no-such-connector", "There is no such connector", "Check the last part of the address."));
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
