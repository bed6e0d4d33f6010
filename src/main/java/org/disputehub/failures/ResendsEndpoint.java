package org.disputehub.failures;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Failed messages sent again in groups: tried dry, ramped, stopped. */
@RestController
class ResendsEndpoint {

    private static final Logger AUDIT = LoggerFactory.getLogger("audit");

    private final Resends resends;
    private final Failures failures;

    ResendsEndpoint(Resends resends, Failures failures) {
        this.resends = resends;
        this.failures = failures;
    }

    /** Without receiver and cause: all. */
    @PostMapping("/api/v1/failures/resend")
    ResponseEntity<?> start(@RequestParam(name = "receiver", required = false) String receiver, @RequestParam(name = "cause", required = false) String cause,
                            @RequestParam(name = "failureRate", defaultValue = "0.2") double failureRate, @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun, Authentication who) {
        if (dryRun) {
            return ResponseEntity.ok(wouldSend(receiver, cause));
        }
        ResendRun run = resends.start(receiver, cause, failureRate, who.getName());
        AUDIT.info("{} sends {} failed messages again, of receiver {} and cause {}: resend {}", who.getName(), run.chosen(), receiver == null ? "any" : receiver, cause == null ? "any" : cause, run.number());
        return ResponseEntity.accepted().header("Location", "/api/v1/failures/resends/" + run.number()).body(run);
    }

    @GetMapping("/api/v1/failures/resends")
    List<ResendRun> list() {
        return resends.list();
    }

    @GetMapping("/api/v1/failures/resends/{number:\\d+}")
    ResendRun one(@PathVariable("number") long number) {
        return resends.one(number);
    }

    @PostMapping("/api/v1/failures/resends/{number:\\d+}/stop")
    ResendRun stop(@PathVariable("number") long number, Authentication who) {
        ResendRun run = resends.stop(number, who.getName());
        AUDIT.info("{} stopped resend {}", who.getName(), number);
        return run;
    }

    private Map<String, Object> wouldSend(String receiver, String cause) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("dryRun", true);
        view.put("chosen", resends.wouldSend(receiver, cause));
        view.put("groups", failures.groups().stream().filter(group -> (receiver == null || receiver.equals(group.receiver())) && (cause == null || cause.equals(group.cause()))).toList());
        return view;
    }
}
