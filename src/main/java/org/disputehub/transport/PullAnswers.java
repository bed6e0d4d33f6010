package org.disputehub.transport;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads a platform's answer, no more of it and no longer than the connector allows. Runs inside the circuit breaker, which counts what it throws. */
@Component("pullAnswers")
class PullAnswers {

    private static final int CHUNK = 16 << 10;

    public void read(PullRound round, Exchange exchange) throws PlatformFault, IOException {
        Message answer = exchange.getMessage();
        round.status = answer.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        if (round.status != 401 && round.status / 100 != 2) {
            throw new PlatformFault("the platform answered " + round.status);
        }
        byte[] body = body(answer.getBody(), round);
        answer.removeHeaders("*");
        answer.setBody(body);
    }

    private static byte[] body(Object body, PullRound round) throws PlatformFault, IOException {
        int limit = round.connector.definition().limits().body();
        try (InputStream in = body instanceof InputStream stream ? stream : new ByteArrayInputStream(body instanceof byte[] bytes ? bytes : new byte[0])) {
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            long start = System.nanoTime();
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                read.write(chunk, 0, length);
                if (read.size() > limit) {
                    throw new PlatformFault("the platform's answer is larger than limits.body, " + limit + " bytes. Ask for fewer records with size, or raise it");
                }
                if (Duration.ofNanos(System.nanoTime() - start).compareTo(round.pull.timeout()) > 0) {
                    throw new PlatformFault("the platform's answer did not end within " + round.pull.timeout().toSeconds() + " s");
                }
            }
            return read.toByteArray();
        }
    }
}
