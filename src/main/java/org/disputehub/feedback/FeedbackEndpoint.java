package org.disputehub.feedback;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.disputehub.errors.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Feedback of a county without a message client. That the county is the one in the address is settled before. */
@RestController
class FeedbackEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(FeedbackEndpoint.class);
    static final int LIMIT = 256 << 10;

    private final ProducerTemplate routes;
    private final Clock clock;

    FeedbackEndpoint(ProducerTemplate routes, Clock clock) {
        this.routes = routes;
        this.clock = clock;
    }

    @PostMapping(path = "/api/v1/counties/{code}/feedback", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> post(@PathVariable("code") String code, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            return problem(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", "The message is too large", "Feedback may have " + LIMIT + " bytes.", null);
        }
        try {
            return answer(routes.requestBody("direct:feedback", List.of(new Received(code, body, clock.instant())), Taken.class).answers().get(0));
        } catch (CamelExecutionException fault) {
            if (!Unavailable.causes(fault)) {
                LOG.error("A fault of the hub's own at feedback: {}", kinds(fault));
                return problem(HttpStatus.INTERNAL_SERVER_ERROR, "fault", "The hub has a fault", "It has been noted. Nothing was stored; send it again later.", null);
            }
            return ResponseEntity.status(503).header("Retry-After", "5").contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail(HttpStatus.SERVICE_UNAVAILABLE, "unavailable",
                    "The hub cannot take feedback at the moment", "Nothing was stored; send it again."));
        }
    }

    /** Class names only: the message of an exception may repeat what a county sent. */
    private static String kinds(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause).map(cause -> cause.getClass().getName()).collect(Collectors.joining(" caused by "));
    }

    private static ResponseEntity<?> answer(Answered answered) {
        if (answered.effect() == Answered.Effect.REFUSED) {
            return switch (answered.findings().get(0).code()) {
                case FeedbackReader.MALFORMED -> problem(HttpStatus.BAD_REQUEST, "malformed", "The message cannot be read", "Correct what errors[] names.", answered);
                case "ID_REUSED" -> problem(HttpStatus.CONFLICT, "feedback-id-reused", "Other feedback came under this id", "Correct what errors[] names.", answered);
                default -> problem(HttpStatus.UNPROCESSABLE_ENTITY, "not-feedback", "The feedback cannot be taken",
                        "Correct what errors[] names and send it again. It is kept for the city centre to see.", answered);
            };
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("feedback", answered.id());
        body.put("dispute", answered.dispute());
        body.put("state", answered.state());
        body.put("effect", answered.effect());
        return ResponseEntity.ok(body);
    }

    private static ResponseEntity<?> problem(HttpStatus status, String code, String title, String text, Answered answered) {
        ProblemDetail problem = detail(status, code, title, text);
        if (answered != null) {
            problem.setProperty("errors", answered.findings());
        }
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static ProblemDetail detail(HttpStatus status, String code, String title, String text) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, text);
        problem.setType(URI.create("/problems/" + code));
        problem.setTitle(title);
        return problem;
    }
}
