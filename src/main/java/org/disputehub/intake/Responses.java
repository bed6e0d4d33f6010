package org.disputehub.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.disputehub.connector.Connector;
import org.disputehub.connector.OwnWords;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer as HTTP. JSON whatever the client would accept: a source that asks for XML is still told what became of its report. */
final class Responses {

    private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL).build();

    private Responses() {
    }

    static ResponseEntity<byte[]> of(Answer answer) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(answer.status())
                .contentType(answer.body() instanceof Problem ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON);
        answer.headers().forEach(response::header);
        return response.body(bytes(answer.body()));
    }

    /** The same in the source's own words; all that a client needs beyond them stays in the headers. */
    static ResponseEntity<byte[]> of(Answer answer, Connector.Reply reply) {
        OwnWords words = OwnWords.of(reply, answer.status(), answer.receipt(), answer.detail());
        ResponseEntity.BodyBuilder response = ResponseEntity.status(words.status()).header("Content-Type", words.type());
        answer.headers().forEach(response::header);
        return response.body(words.body());
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
