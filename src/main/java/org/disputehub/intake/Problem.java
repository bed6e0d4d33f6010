package org.disputehub.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.disputehub.report.Finding;

import java.util.List;

/**
 * An answer that something is wrong, as RFC 9457 has it. Says what was wrong, where, and what to do; never what was sent.
 *
 * @param receipt under which the raw message is kept in quarantine, or null
 * @param errors  each single fault, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(String type, String title, int status, String detail, String receipt, List<Finding> errors) {

    static final Problem NO_SUCH_CONNECTOR = of(404, "no-such-connector", "There is no such connector", "Check the last part of the address.");

    static Problem of(int status, String code, String title, String detail) {
        return new Problem("/problems/" + code, title, status, detail, null, null);
    }

    static Problem malformed(String detail) {
        return of(400, "malformed", "The message cannot be read", detail);
    }

    static Problem tooLarge(int limit) {
        return of(413, "too-large", "The message is too large", "A message of this connector may have " + limit + " bytes.");
    }

    static Problem refused(String receipt, List<Finding> errors) {
        return new Problem("/problems/not-a-report", "The message cannot become a report", 422,
                "Correct what errors[] names and send it again. What was sent is kept in quarantine under the receipt.", receipt, errors);
    }

    static Problem unavailable(String detail) {
        return of(503, "unavailable", "The hub cannot take reports at the moment", detail + " Nothing was stored; send it again.");
    }
}
