package org.disputehub.feedback;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.disputehub.errors.BadQuestion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** What operators decide about a dispute's way and time, each with a reason that the county reads. */
@RestController
class CentreEndpoint {

    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    private static final int LONGEST_REASON = 1_000;

    private final ProducerTemplate routes;

    CentreEndpoint(ProducerTemplate routes) {
        this.routes = routes;
    }

    @PostMapping("/api/v1/disputes/{id}/assign")
    Map<String, Object> assign(@PathVariable("id") String id, @RequestParam("county") String county, @RequestParam("reason") String reason, Authentication who) {
        perform("direct:assign", new Assignment(id, county, who.getName(), reason), reason);
        AUDIT.info("{} assigned dispute {} to {}", who.getName(), id, county);
        return Map.of("dispute", id, "county", county);
    }

    /** @param extendBy such as P3D; as was asked where it is not given */
    @PostMapping("/api/v1/disputes/{id}/extensions/{request}/grant")
    Map<String, Object> grant(@PathVariable("id") String id, @PathVariable("request") long request, @RequestParam("reason") String reason,
                              @RequestParam(name = "extendBy", required = false) String extendBy, Authentication who) {
        return extension(new Extension(id, request, true, extendBy == null ? null : duration(extendBy), who.getName(), reason));
    }

    @PostMapping("/api/v1/disputes/{id}/extensions/{request}/refuse")
    Map<String, Object> refuse(@PathVariable("id") String id, @PathVariable("request") long request, @RequestParam("reason") String reason, Authentication who) {
        return extension(new Extension(id, request, false, null, who.getName(), reason));
    }

    private Map<String, Object> extension(Extension extension) {
        perform("direct:extend", extension, extension.reason());
        AUDIT.info("{} {} more time for dispute {}, request {}", extension.by(), extension.granted() ? "granted" : "refused", extension.dispute(), extension.request());
        return Map.of("dispute", extension.dispute(), "request", extension.request(), "granted", extension.granted());
    }

    private void perform(String route, Object act, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new BadQuestion("'reason' is empty or has more than " + LONGEST_REASON + " characters. Say why, without personal data: the county reads it, and it is kept.");
        }
        try {
            routes.requestBody(route, act);
        } catch (CamelExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadQuestion("extendBy: expected such as P3D or PT12H");
        }
    }
}
