package org.disputehub.intake;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import org.apache.camel.Exchange;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.disputehub.errors.FaultTrail;
import org.disputehub.errors.Unavailable;
import org.disputehub.sheet.UnreadableSheet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** What a source is told when its message did not get through: its own fault, an outage, or ours. */
@Component("intakeFaults")
class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    public Answer answer(Exchange exchange) {
        return answer(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
    }

    static Answer answer(Throwable fault) {
        Optional<String> malformed = malformed(fault);
        if (malformed.isPresent()) {
            return Answer.of(Problem.malformed(malformed.get()));
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof DirectConsumerNotAvailableException) {
                return Answer.of(Problem.unavailable("This connector is paused."));
            }
        }
        if (Unavailable.causes(fault)) {
            LOG.warn("Intake answered 503: {}", FaultTrail.of(fault));
            return Answer.of(Problem.unavailable("The queue of reports does not take any more at the moment."));
        }
        LOG.error("A fault of the hub's own at intake: {}", FaultTrail.of(fault));
        return Answer.of(Problem.of(500, "fault", "The hub has a fault", "It has been noted. Nothing was stored; send the report again later."));
    }

    /** What is wrong with the text itself, in words for its source; empty where that is not the fault. */
    static Optional<String> malformed(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Malformed || cause instanceof UnreadableSheet) {
                return Optional.of(cause.getMessage());
            }
            if (cause instanceof StreamConstraintsException bounds) {
                return Optional.of("The message goes beyond what is read: at most " + StrictFormats.DEPTH
                        + " levels deep, numbers of 40 digits" + where(bounds.getLocation()) + ".");
            }
            if (cause instanceof JacksonException syntax) {
                return Optional.of("The message is not well-formed" + where(syntax.getLocation())
                        + ": cut off, a character out of place, a key given twice, or bytes that are not in the declared charset.");
            }
        }
        return Optional.empty();
    }

    private static String where(JsonLocation location) {
        return location == null || location.getLineNr() < 1 ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
