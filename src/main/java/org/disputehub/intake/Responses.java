package org.disputehub.intake;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer as HTTP. */
final class Responses {

    private Responses() {
    }

    static ResponseEntity<Object> of(Answer answer) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.status())
                .contentType(answer.body() instanceof Problem ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON);
        answer.headers().forEach(response::header);
        return response.body(answer.body());
    }
}
