package org.disputehub.intake;

import org.apache.camel.ProducerTemplate;
import org.disputehub.connector.Connector;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** Sends one message through its connector's route, whichever way it came; never more at a time than the gate lets in. */
@Component
class Entrance {

    private final IntakeGate gate;
    private final BatchFiles files;
    private final ProducerTemplate routes;

    Entrance(IntakeGate gate, BatchFiles files, ProducerTemplate routes) {
        this.files = files;
        this.gate = gate;
        this.routes = routes;
    }

    /** A table goes by way of the disk, whichever way it came, and its file is gone afterwards unless it was kept. */
    Answer pass(Submission submission) throws Refusal, IOException {
        if (!submission.isTable()) {
            return through(submission);
        }
        try (ReceivedFile file = submission.file() != null ? submission.file() : files.receive(new ByteArrayInputStream(submission.raw()), submission.raw().length)) {
            return through(submission.inFile(file));
        }
    }

    private Answer through(Submission submission) throws Refusal {
        Connector connector = submission.connector();
        gate.enter();
        try {
            return routes.requestBodyAndHeaders("direct:intake-" + connector.id(), submission.body(), Map.of("submission", submission,
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
