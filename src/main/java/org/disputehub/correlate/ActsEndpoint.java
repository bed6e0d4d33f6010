package org.disputehub.correlate;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.disputehub.errors.BadQuestion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Map;

/** Operators join, split and undo, and answer what the machine asks. Each act needs a reason, is audited, and is kept. */
@RestController
class ActsEndpoint {

    private static final Logger AUDIT = LoggerFactory.getLogger("audit");
    private static final int LONGEST_REASON = 1_000;

    private final ProducerTemplate routes;

    ActsEndpoint(ProducerTemplate routes) {
        this.routes = routes;
    }

    /**
     * @param dispute  that is joined
     * @param receipts of reports that are split off
     * @param reason   why, without personal data
     */
    record Asked(String dispute, List<String> receipts, String reason) {

        String checkedReason() {
            if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
                throw new BadQuestion("'reason' is missing or has more than " + LONGEST_REASON + " characters. Say why, without personal data: it is kept.");
            }
            return reason;
        }
    }

    @PostMapping("/api/v1/disputes/{id}/join")
    Map<String, Object> join(@PathVariable("id") String id, @RequestBody Asked asked, Authentication who) {
        if (asked.dispute() == null) {
            throw new BadQuestion("'dispute' is missing: the one that is joined into this one.");
        }
        return perform(new Act(Act.Kind.JOIN, id, asked.dispute(), List.of(), who.getName(), asked.checkedReason()));
    }

    @PostMapping("/api/v1/disputes/{id}/split")
    Map<String, Object> split(@PathVariable("id") String id, @RequestBody Asked asked, Authentication who) {
        if (asked.receipts() == null || asked.receipts().isEmpty()) {
            throw new BadQuestion("'receipts' is missing: of the reports that become a dispute of their own.");
        }
        return perform(new Act(Act.Kind.SPLIT, id, null, asked.receipts(), who.getName(), asked.checkedReason()));
    }

    @PostMapping("/api/v1/acts/{number}/undo")
    Map<String, Object> undo(@PathVariable("number") String number, @RequestBody Asked asked, Authentication who) {
        return perform(new Act(Act.Kind.UNDO, number, null, List.of(), who.getName(), asked.checkedReason()));
    }

    @PostMapping("/api/v1/reviews/{number}/same")
    Map<String, Object> same(@PathVariable("number") String number, @RequestBody Asked asked, Authentication who) {
        return perform(new Act(Act.Kind.SAME, number, null, List.of(), who.getName(), asked.checkedReason()));
    }

    @PostMapping("/api/v1/reviews/{number}/different")
    Map<String, Object> different(@PathVariable("number") String number, @RequestBody Asked asked, Authentication who) {
        return perform(new Act(Act.Kind.DIFFERENT, number, null, List.of(), who.getName(), asked.checkedReason()));
    }

    private Map<String, Object> perform(Act act) {
        try {
            Acts.Done done = routes.requestBody("direct:correlate-act", act, Acts.Done.class);
            AUDIT.info("{} {} {} as act {}, now dispute {}", act.by(), act.kind(), act.subject(), done.act(), done.dispute());
            return Acts.view(done);
        } catch (CamelExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
