package org.disputehub.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.connector.Webhook;
import org.springframework.stereotype.Component;

import javax.net.ssl.SSLException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Posts messages and reads as much of the answer as it may have. Camel's own HTTP component is not used: of an answer that never ends it can leave only the waiting behind, not the
 * connection and the thread that reads it.
 */
@Component("webhooks")
class Webhooks {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();
    private final WebhookRequests requests;
    private final Clock clock;

    Webhooks(WebhookRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** @throws SickReceiver where the receiver is away or fails */
    public Attempt post(WebhookCall call) throws SickReceiver, InterruptedException {
        HttpResponse<byte[]> answer = answer(call);
        int status = answer.statusCode();
        Duration asked = BackoffPolicy.asked(answer.headers().firstValue("Retry-After").orElse(null), clock.instant());
        return switch (AnswerPolicy.of(status)) {
            case REFUSED -> Attempt.refused(AnswerPolicy.cause(status), null);
            case LATER -> {
                Attempt attempt = new Attempt(Attempt.Result.LATER, AnswerPolicy.cause(status), null, asked);
                if (AnswerPolicy.isSick(status)) {
                    throw new SickReceiver(attempt);
                }
                yield attempt;
            }
            case TAKEN -> {
                if (!accepts(call.webhook().accepted(), answer.body())) {
                    throw new SickReceiver(Attempt.later("NOT_ACCEPTED", "the answer does not say that the message was taken"));
                }
                yield Attempt.TAKEN;
            }
        };
    }

    /** The time limit is for everything together, however slowly something comes. */
    private HttpResponse<byte[]> answer(WebhookCall call) throws SickReceiver, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(requests.of(call), head -> new CappedAnswer());
        try {
            return answer.get(call.webhook().timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new SickReceiver(Attempt.later(cause(e.getCause()), null));
        } catch (TimeoutException e) {
            throw new SickReceiver(Attempt.later("TIMEOUT", null));
        } finally {
            answer.cancel(true);
        }
    }

    private static String cause(Throwable fault) {
        return fault instanceof HttpTimeoutException ? "TIMEOUT" : fault instanceof ConnectException ? "UNREACHABLE" : fault instanceof SSLException ? "TLS" : "CUT_OFF";
    }

    private static boolean accepts(Webhook.Accepted accepted, byte[] body) {
        if (accepted == null) {
            return true;
        }
        try {
            JsonNode found = JSON.readTree(body);
            return found != null && accepted.is().contains(found.at(accepted.at()).asText());
        } catch (IOException e) {
            return false;
        }
    }
}
