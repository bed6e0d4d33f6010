package org.disputehub.feedback;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;

/** Refused feedback that people send again, mended or not. */
@Component("feedbackAgain")
class FeedbackAgain {

    private final Clock clock;

    FeedbackAgain(Clock clock) {
        this.clock = clock;
    }

    public List<Received> read(byte[] body, String county) {
        return List.of(new Received(county, body, clock.instant(), true));
    }

    /** @return why it was refused again, as a code; empty where it was taken */
    public String refusal(Taken taken) {
        Answered answered = taken.answers().get(0);
        return answered.effect() == Answered.Effect.REFUSED ? answered.findings().get(0).code() : "";
    }
}
