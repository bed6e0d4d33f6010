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

import java.util.Map;

/** Operators give a dispute to a county, with a reason that the county reads. */
@RestController
class AssignEndpoint {

    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    private final ProducerTemplate routes;

    AssignEndpoint(ProducerTemplate routes) {
        this.routes = routes;
    }

    @PostMapping("/api/v1/disputes/{id}/assign")
    Map<String, Object> assign(@PathVariable("id") String id, @RequestParam("county") String county, @RequestParam("reason") String reason, Authentication who) {
        if (reason.isBlank()) {
            throw new BadQuestion("'reason' is empty. Say why, without personal data: the county reads it, and it is kept.");
        }
        try {
            routes.requestBody("direct:assign", new Assignment(id, county, who.getName(), reason));
        } catch (CamelExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        AUDIT.info("{} assigned dispute {} to {}", who.getName(), id, county);
        return Map.of("dispute", id, "county", county);
    }
}
