package org.disputehub.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import org.disputehub.flow.RunningHub;
import org.disputehub.flow.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.time.Duration;
import java.util.List;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.disputehub.delivery.DeliveryHub.TAKEN;
import static org.disputehub.delivery.DeliveryHub.until;

/** Messages that the hub posts, and all that can go wrong at the other end. */
@ExtendWith(OutputCaptureExtension.class)
class WebhookIT {

    @RegisterExtension
    static final DeliveryHub DELIVERY = DeliveryHub.shared();

    private static final RunningHub HUB = DELIVERY.hub;
    private static final String QUICK = "timeout: 2s\nretry: {first: 50ms, longest: 100ms, attempts: 3}\nbreaker: {calls: 100}\n";
    private static final String SLOW = "timeout: 1s\nretry: {first: 1h}\nbreaker: {calls: 100}\n";

    @Test
    void aMessageArrivesByteForByteSignedAsInStandardWebhooks() {
        String receiver = DELIVERY.receiver("headers: {X-Of-Receiver: also}\n" + QUICK);
        await("the secret is there to be handed on before the first message").ignoreExceptions().until(() -> HUB.key("webhook-" + receiver).startsWith("whsec_"));
        DELIVERY.answers(receiver, aResponse().withStatus(204));
        String message = DELIVERY.hand(receiver);
        DELIVERY.untilState(receiver, message, TAKEN);
        ServeEvent sent = DELIVERY.last(receiver);
        assertThat(sent.getRequest().getBodyAsString()).isEqualTo("{\"specversion\":\"1.0\",\"id\":\"" + message + "\",\"name\":\"张样例\"}");
        assertThat(sent.getRequest().getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(sent.getRequest().getHeader("X-Of-Message")).isEqualTo("yes");
        assertThat(sent.getRequest().getHeader("X-Of-Receiver")).isEqualTo("also");
        assertThat(sent.getRequest().getHeader("webhook-id")).isEqualTo(message);
        assertThat(sent.getRequest().getHeader("webhook-signature")).isEqualTo(WebhookSignature.of(List.of(HUB.key("webhook-" + receiver)), message,
                Long.parseLong(sent.getRequest().getHeader("webhook-timestamp")), sent.getRequest().getBody()));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 408, 425, 429, 302})
    void whatMayPassIsTriedAgainUntilTheLastAttempt(int status) {
        String receiver = DELIVERY.receiver(QUICK);
        DELIVERY.answers(receiver, aResponse().withStatus(status).withHeader("Location", "http://127.0.0.1:" + HUB.brokerPort()));
        String message = DELIVERY.hand(receiver);
        JsonNode failure = DELIVERY.failure(DELIVERY.untilFailed(receiver, 1).get(0).get("failure").asLong());
        assertThat(failure.get("cause").asText()).isEqualTo(status == 302 ? "REDIRECT" : "HTTP_" + status);
        assertThat(failure.get("history")).hasSize(3).allSatisfy(attempt -> assertThat(attempt.get("cause").asText()).isEqualTo(failure.get("cause").asText()));
        assertThat(DELIVERY.sent(receiver)).as("the same id each time").containsExactly(message, message, message);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 410, 413, 422})
    void aRefusalForGoodFailsAtOnce(int status) {
        String receiver = DELIVERY.receiver(QUICK);
        DELIVERY.answers(receiver, aResponse().withStatus(status).withBody("张样例"));
        DELIVERY.hand(receiver);
        JsonNode failed = DELIVERY.untilFailed(receiver, 1);
        assertThat(failed.get(0).get("cause").asText()).isEqualTo("HTTP_" + status);
        assertThat(DELIVERY.sent(receiver)).hasSize(1);
    }

    @Test
    void retryAfterIsRespectedForAllMessagesOfTheReceiver() {
        String receiver = DELIVERY.receiver("concurrent: 1\n" + QUICK);
        DELIVERY.answers(receiver, aResponse().withStatus(429).withHeader("Retry-After", "3600"));
        String first = DELIVERY.hand(receiver);
        until(() -> DELIVERY.attempts(receiver, first), attempts -> attempts == 1);
        DELIVERY.answers(receiver, aResponse());
        String second = DELIVERY.hand(receiver);
        String elsewhere = DELIVERY.receiver(QUICK);
        DELIVERY.answers(elsewhere, aResponse());
        DELIVERY.untilState(elsewhere, DELIVERY.hand(elsewhere), TAKEN);
        assertThat(DELIVERY.sent(receiver)).containsExactly(first);
        HUB.clock().forward(Duration.ofMinutes(61));
        DELIVERY.untilState(receiver, first, TAKEN);
        DELIVERY.untilState(receiver, second, TAKEN);
    }

    @Test
    void aWebhookThatHangsHoldsUpNobodyElse() {
        String hanging = DELIVERY.receiver("timeout: 30s\nconcurrent: 2\n");
        DELIVERY.answers(hanging, aResponse().withFixedDelay(60_000));
        for (int i = 0; i < 20; i++) {
            DELIVERY.hand(hanging);
        }
        until(() -> DELIVERY.sql().queryForObject("select count(*) from delivery where receiver = ? and held_by is not null", Integer.class, hanging), held -> held == 2);
        String well = DELIVERY.receiver(QUICK);
        DELIVERY.answers(well, aResponse());
        for (int i = 0; i < 20; i++) {
            DELIVERY.hand(well);
        }
        until(() -> DELIVERY.sent(well), sent -> sent.size() == 20);
        assertThat(DELIVERY.sql().queryForObject("select count(*) from delivery where receiver = ? and state = 'DELIVERED'", Integer.class, hanging)).isZero();
    }

    @Test
    void anAnswerThatDoesNotComeInTimeIsNone() {
        String receiver = DELIVERY.receiver(SLOW);
        DELIVERY.answers(receiver, aResponse().withFixedDelay(30_000));
        assertCause(receiver, "TIMEOUT");
    }

    @Test
    void anAnswerThatTricklesIsNotWaitedFor() {
        String receiver = DELIVERY.receiver(SLOW);
        DELIVERY.answers(receiver, aResponse().withBody("x".repeat(1000)).withChunkedDribbleDelay(1000, 60_000));
        assertCause(receiver, "TIMEOUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MALFORMED_RESPONSE_CHUNK", "EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER"})
    void anAnswerThatBreaksOffIsNone(String fault) {
        String receiver = DELIVERY.receiver(SLOW);
        DELIVERY.answers(receiver, aResponse().withFault(Fault.valueOf(fault)));
        assertCause(receiver, "CUT_OFF");
    }

    @Test
    void whereNobodyListensItIsTriedAgain() {
        String receiver = Samples.fresh("test.");
        HUB.context().getBean(Receivers.class).put(Receiver.webhook(receiver, receiver, WebhookYaml.read("url: http://127.0.0.1:" + RunningHub.freePort() + "\n" + SLOW)));
        assertCause(receiver, "UNREACHABLE");
    }

    @Test
    void rubbishAfter200ChangesNothingAndIsNotReadToItsEnd(CapturedOutput log) {
        String receiver = DELIVERY.receiver(QUICK);
        DELIVERY.answers(receiver, aResponse().withBody("<html>张样例</html>".repeat(200_000)));
        DELIVERY.untilState(receiver, DELIVERY.hand(receiver), TAKEN);
        assertThat(log.getAll()).doesNotContain("张样例");
    }

    @Test
    void aPlatformThatAnswers200InAnyCaseIsBelievedByWhatItSays() {
        String receiver = DELIVERY.receiver("accepted: {at: /code, is: ['0', '200']}\n" + QUICK);
        DELIVERY.answers(receiver, okJson("{\"code\":500,\"msg\":\"系统繁忙\"}"));
        String message = DELIVERY.hand(receiver);
        assertThat(DELIVERY.untilFailed(receiver, 1).get(0).get("cause").asText()).isEqualTo("NOT_ACCEPTED");
        DELIVERY.answers(receiver, okJson("{\"code\":0}"));
        HUB.act("operator", "/api/v1/failures/" + DELIVERY.failures(receiver).get(0).get("failure").asLong() + "/resend");
        DELIVERY.untilState(receiver, message, TAKEN);
    }

    @Test
    void aRedirectLeadsNowhere() {
        String receiver = DELIVERY.receiver(SLOW);
        DELIVERY.answers(receiver, aResponse().withStatus(307).withHeader("Location", DELIVERY.servers.baseUrl() + "/elsewhere"));
        assertCause(receiver, "REDIRECT");
        DELIVERY.servers.verify(0, postRequestedFor(urlPathEqualTo("/elsewhere")));
    }

    @Test
    void ofOneDisputeTheNextMessageWaitsForTheOneBefore() {
        String receiver = DELIVERY.receiver("concurrent: 8\ntimeout: 10s\nretry: {first: 50ms, longest: 100ms, attempts: 3}\n");
        DELIVERY.answers(receiver, aResponse().withFixedDelay(20));
        List<String> first = java.util.stream.IntStream.range(0, 8).mapToObj(i -> DELIVERY.hand(receiver, receiver + "-A", null, null)).toList();
        List<String> second = java.util.stream.IntStream.range(0, 8).mapToObj(i -> DELIVERY.hand(receiver, receiver + "-B", null, null)).toList();
        until(() -> DELIVERY.sent(receiver), sent -> sent.size() == 16);
        assertThat(DELIVERY.sent(receiver).stream().filter(first::contains)).containsExactlyElementsOf(first);
        assertThat(DELIVERY.sent(receiver).stream().filter(second::contains)).containsExactlyElementsOf(second);
    }

    private static void assertCause(String receiver, String cause) {
        String message = DELIVERY.hand(receiver);
        until(() -> DELIVERY.attempts(receiver, message), attempts -> attempts == 1);
        assertThat(DELIVERY.sql().queryForObject("select cause || ' ' || state from delivery where message_id = ?", String.class, message)).isEqualTo(cause + " WAITING");
    }
}
