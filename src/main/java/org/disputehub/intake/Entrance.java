package org.disputehub.intake;

import org.apache.camel.ProducerTemplate;
import org.disputehub.connector.Connector;
import org.springframework.stereotype.Component;

import java.util.Locale;
import java.util.Map;

/** Sends one message through its connector's route, whichever way it came; never more at a time than the gate lets in. */
@Component
class Entrance {

    private final IntakeGate gate;
    private final ProducerTemplate routes;

    Entrance(IntakeGate gate, ProducerTemplate routes) {
        this.gate = gate;
        this.routes = routes;
    }

    Answer pass(Submission submission) throws Refusal {
        Connector connector = submission.connector();
        gate.enter();
        try {
            Object body = submission.format() == Connector.Format.MULTIPART ? submission.fields() : submission.raw();
            return routes.requestBodyAndHeaders("direct:intake-" + connector.id(), body, Map.of("submission", submission,
                    "format", submission.format().name().toLowerCase(Locale.ROOT), "charset", connector.charset()), Answer.class);
        } finally {
            gate.leave();
        }
    }

    /** Into quarantine as it came. */
    Answer setAside(Drafts unreadable) {
        return routes.requestBody("direct:store", unreadable, Answer.class);
    }
}
