package org.disputehub.operations;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import java.net.URI;

/** What people of the centre are told when their question cannot be answered, as RFC 9457 problems. */
@RestControllerAdvice
class OperationsFaults {

    static ErrorResponseException notFound(String title) {
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem(HttpStatus.NOT_FOUND, "not-found", title, "Check the number in the address."), null);
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
