package org.disputehub.failures;

import org.disputehub.errors.BadQuestion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** Failed messages, looked into, mended, sent again and put away one by one. */
@RestController
class FailuresEndpoint {

    private static final Logger AUDIT = LoggerFactory.getLogger("audit");
    private static final int LIMIT = 4 << 20;

    private final Failures failures;
    private final Resending resending;

    FailuresEndpoint(Failures failures, Resending resending) {
        this.failures = failures;
        this.resending = resending;
    }

    @GetMapping("/api/v1/failures/groups")
    List<Failures.Group> groups() {
        return failures.groups();
    }

    /** Newest first; {@code before} is the last number of the page before. */
    @GetMapping("/api/v1/failures")
    List<Failure> list(@RequestParam(name = "receiver", required = false) String receiver, @RequestParam(name = "cause", required = false) String cause,
                       @RequestParam(name = "before", defaultValue = "9223372036854775807") long before) {
        return failures.list(receiver, cause, before);
    }

    @GetMapping("/api/v1/failures/{number:\\d+}")
    Failure one(@PathVariable("number") long number) {
        return failures.one(number);
    }

    /** The message unchanged; that somebody looked at it is noted. */
    @GetMapping("/api/v1/failures/{number:\\d+}/body")
    ResponseEntity<byte[]> body(@PathVariable("number") long number, Authentication who) {
        Failures.Body body = failures.body(number);
        AUDIT.info("{} read the failed message {}", who.getName(), number);
        return ResponseEntity.ok().header("Content-Type", "application/octet-stream").header("X-Message-Type", body.contentType()).header("Content-Disposition", "attachment").body(body.bytes());
    }

    /** With a body it is the mended message, and the answer its new version. */
    @PostMapping("/api/v1/failures/{number:\\d+}/resend")
    Failure resend(@PathVariable("number") long number, @RequestParam(name = "reason", required = false) String reason, @RequestBody(required = false) byte[] mended, Authentication who) {
        if (mended == null || mended.length == 0) {
            Failure again = resending.resend(number, who.getName());
            AUDIT.info("{} sent the failed message {} again", who.getName(), number);
            return again;
        }
        if (mended.length > LIMIT) {
            throw new BadQuestion("A mended message may have " + LIMIT + " bytes.");
        }
        Failure next = resending.mend(number, mended, who.getName(), stated(reason));
        AUDIT.info("{} mended the failed message {} as {}", who.getName(), number, next.number());
        return next;
    }

    @DeleteMapping("/api/v1/failures/{number:\\d+}")
    ResponseEntity<Void> discard(@PathVariable("number") long number, @RequestParam(name = "reason", required = false) String reason, Authentication who) {
        resending.discard(number, who.getName(), stated(reason));
        AUDIT.info("{} put the failed message {} away", who.getName(), number);
        return ResponseEntity.noContent().build();
    }

    private static String stated(String reason) {
        if (reason == null || reason.isBlank() || reason.length() > 200) {
            throw new BadQuestion("Say why, in up to 200 characters: ?reason=…");
        }
        return reason;
    }
}
