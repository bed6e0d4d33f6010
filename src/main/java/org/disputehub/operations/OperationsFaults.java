package org.disputehub.operations;

import org.disputehub.errors.BadQuestion;
import org.disputehub.errors.Conflict;
import org.disputehub.errors.NotFound;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import java.net.URI;

/** What people of the centre are told when their question cannot be answered, as RFC 9457 problems. */
@RestControllerAdvice
class OperationsFaults {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFound asked) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(problem(HttpStatus.NOT_FOUND, "not-found", asked.getMessage(), "Check the last parts of the address."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrong(BadQuestion asked) {
        return ResponseEntity.badRequest().body(problem(HttpStatus.BAD_REQUEST, "wrong-question", "The question cannot be understood", asked.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> conflict(Conflict asked) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(problem(HttpStatus.CONFLICT, "conflict", "This cannot be done as things stand", asked.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(DataAccessException away) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "5").body(problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable",
                "The register does not answer at the moment", "Nothing is lost; ask again later."));
    }

    private static ProblemDetail problem(HttpStatus status, String code, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/problems/" + code));
        problem.setTitle(title);
        return problem;
    }
}
