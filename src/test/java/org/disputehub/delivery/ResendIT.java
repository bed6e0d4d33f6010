package org.disputehub.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import org.disputehub.flow.RunningHub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.ArrayList;
import java.util.List;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.disputehub.delivery.DeliveryHub.TAKEN;
import static org.disputehub.delivery.DeliveryHub.until;

/** Failed messages, sent again by people: one, many, tried dry, ramped, stopped. */
class ResendIT {

    @RegisterExtension
    static final DeliveryHub DELIVERY = DeliveryHub.shared();

    private static final RunningHub HUB = DELIVERY.hub;
    private static final String QUICK = "timeout: 2s\nretry: {first: 50ms, longest: 50ms, attempts: 2}\nbreaker: {calls: 1000}\n";

    @Test
    void failedMessagesAreGroupedByCauseWithAllThatWasTried() {
        String receiver = DELIVERY.receiver(QUICK);
        fail(receiver, 410, 2);
        fail(receiver, 500, 1);
        assertThat(groups(receiver)).containsExactlyInAnyOrder(receiver + " HTTP_410 2", receiver + " HTTP_500 1");
        JsonNode newest = DELIVERY.failures(receiver).get(0);
        assertThat(newest.get("subject").asText()).startsWith("HB");
        assertThat(DELIVERY.failure(newest.get("failure").asLong()).get("history")).hasSize(2).allSatisfy(attempt -> {
            assertThat(attempt.get("what").asText()).isEqualTo("ATTEMPT");
            assertThat(attempt.get("cause").asText()).isEqualTo("HTTP_500");
            assertThat(attempt.hasNonNull("tookMillis")).isTrue();
        });
        assertThat(HUB.get("viewer", "/api/v1/failures?receiver=" + receiver + "&cause=HTTP_410").json()).hasSize(2);
        assertThat(HUB.get("viewer", "/api/v1/failures/" + newest.get("failure").asLong() + "/body").status()).isEqualTo(403);
        assertThat(HUB.get("operator", "/api/v1/failures/" + newest.get("failure").asLong() + "/body").text()).contains("张样例");
        assertThat(HUB.get("viewer", "/api/v1/failures/999999999").status()).isEqualTo(404);
    }

    @Test
    void oneIsSentAgainUnderItsId() {
        String receiver = DELIVERY.receiver(QUICK);
        String message = fail(receiver, 410, 1).get(0);
        long failure = DELIVERY.failures(receiver).get(0).get("failure").asLong();
        DELIVERY.answers(receiver, aResponse());
        assertThat(HUB.act("viewer", "/api/v1/failures/" + failure + "/resend").status()).isEqualTo(403);
        assertThat(HUB.act("operator", "/api/v1/failures/" + failure + "/resend").json().get("state").asText()).isIn("WAITING", TAKEN);
        DELIVERY.untilState(receiver, message, TAKEN);
        assertThat(DELIVERY.sent(receiver)).containsExactly(message, message);
        assertThat(DELIVERY.failure(failure).get("history")).extracting(one -> one.get("what").asText()).containsExactly("ATTEMPT", "RESENT", "ATTEMPT");
        assertThat(DELIVERY.failure(failure).at("/history/1/by").asText()).isEqualTo("operator");
        assertThat(HUB.act("operator", "/api/v1/failures/" + failure + "/resend").status()).as("it has arrived").isEqualTo(409);
    }

    @Test
    void aMendedMessageIsANewVersionThatNobodyTakesForTheOneBefore() {
        String receiver = DELIVERY.receiver(QUICK);
        String message = fail(receiver, 422, 1).get(0);
        long failure = DELIVERY.failures(receiver).get(0).get("failure").asLong();
        DELIVERY.answers(receiver, aResponse());
        String mended = "{\"specversion\":\"1.0\",\"id\":\"" + message + "\",\"name\":\"李样例\"}";
        assertThat(HUB.act("operator", "/api/v1/failures/" + failure + "/resend", mended).status()).as("a reason is missing").isEqualTo(400);
        assertThat(HUB.act("operator", "/api/v1/failures/" + failure + "/resend?reason=x", "{no json").status()).isEqualTo(400);
        assertThat(HUB.act("operator", "/api/v1/failures/" + failure + "/resend?reason=x", "\"id\":1}").status()).as("a text, and more").isEqualTo(400);
        JsonNode next = HUB.act("operator", "/api/v1/failures/" + failure + "/resend?reason=wrong-name", mended).json();
        assertThat(next.get("message").asText()).isEqualTo(message + ".v2");
        assertThat(next.get("mends").asLong()).isEqualTo(failure);
        DELIVERY.untilState(receiver, message + ".v2", TAKEN);
        assertThat(DELIVERY.last(receiver).getRequest().getHeader("webhook-id")).isEqualTo(message + ".v2");
        assertThat(DELIVERY.last(receiver).getRequest().getBodyAsString()).contains("李样例", "\"id\":\"" + message + ".v2\"", "\"mends\":\"" + message + "\"");
        assertThat(DELIVERY.failure(failure).get("state").asText()).isEqualTo("MENDED");
        assertThat(DELIVERY.failure(failure).get("mendedBy").asLong()).isEqualTo(next.get("failure").asLong());
        assertThat(DELIVERY.failures(receiver)).isEmpty();
    }

    @Test
    void whatIsPutAwayIsNotSentAgain() {
        String receiver = DELIVERY.receiver(QUICK);
        fail(receiver, 410, 1);
        long failure = DELIVERY.failures(receiver).get(0).get("failure").asLong();
        assertThat(HUB.send(HUB.request("operator", "/api/v1/failures/" + failure + "?reason=settled-by-phone").DELETE().build()).status()).isEqualTo(204);
        assertThat(DELIVERY.failures(receiver)).isEmpty();
        assertThat(HUB.act("operator", "/api/v1/failures/" + failure + "/resend").status()).isEqualTo(409);
    }

    @Test
    void aGroupIsSentAgainInWavesAndTriedDryBefore() {
        String receiver = DELIVERY.receiver(QUICK);
        List<String> failed = fail(receiver, 410, 30);
        DELIVERY.answers(receiver, aResponse());
        JsonNode dry = HUB.act("operator", "/api/v1/failures/resend?dryRun=true&receiver=" + receiver).json();
        assertThat(dry.get("chosen").asInt()).isEqualTo(30);
        assertThat(DELIVERY.failures(receiver)).hasSize(30);
        JsonNode run = HUB.act("operator", "/api/v1/failures/resend?receiver=" + receiver + "&cause=HTTP_410").json();
        JsonNode done = untilEnded(run);
        assertThat(done.get("state").asText()).isEqualTo("DONE");
        assertThat(done.get("arrived").asInt()).isEqualTo(30);
        assertThat(done.get("wave").asInt()).as("1, 10, 19").isEqualTo(3);
        assertThat(DELIVERY.sent(receiver).stream().skip(30).distinct()).containsExactlyInAnyOrderElementsOf(failed);
    }

    @Test
    void aResendStopsByItselfWhereTooManyFailAgain() {
        String receiver = DELIVERY.receiver(QUICK);
        fail(receiver, 410, 30);
        int before = DELIVERY.sent(receiver).size();
        JsonNode run = untilEnded(HUB.act("operator", "/api/v1/failures/resend?receiver=" + receiver).json());
        assertThat(run.get("state").asText()).isEqualTo("STOPPED");
        assertThat(run.get("reason").asText()).contains("failed again");
        assertThat(DELIVERY.sent(receiver)).as("the first alone").hasSize(before + 1);
        DELIVERY.untilFailed(receiver, 30);
    }

    @Test
    void aResendIsStoppedByHandAtOnce() {
        String receiver = DELIVERY.receiver("concurrent: 1\n" + QUICK);
        fail(receiver, 410, 30);
        DELIVERY.answers(receiver, aResponse().withStatus(429).withHeader("Retry-After", "3600"));
        JsonNode run = HUB.act("operator", "/api/v1/failures/resend?failureRate=1&receiver=" + receiver).json();
        until(() -> HUB.get("viewer", "/api/v1/failures/resends/" + run.get("resend").asLong()).json(), now -> now.get("wave").asInt() == 2);
        JsonNode stopped = HUB.act("operator", "/api/v1/failures/resends/" + run.get("resend").asLong() + "/stop").json();
        assertThat(stopped.get("state").asText()).isEqualTo("STOPPED");
        assertThat(stopped.get("reason").asText()).isEqualTo("stopped by operator");
        DELIVERY.untilFailed(receiver, 30);
        assertThat(HUB.act("operator", "/api/v1/failures/resends/" + run.get("resend").asLong() + "/stop").status()).isEqualTo(409);
    }

    private static JsonNode untilEnded(JsonNode run) {
        return until(() -> HUB.get("viewer", "/api/v1/failures/resends/" + run.get("resend").asLong()).json(), now -> !now.get("state").asText().equals("RUNNING"));
    }

    private static List<String> fail(String receiver, int status, int count) {
        int before = DELIVERY.failures(receiver).size();
        DELIVERY.answers(receiver, aResponse().withStatus(status));
        List<String> failed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            failed.add(DELIVERY.hand(receiver));
        }
        DELIVERY.untilFailed(receiver, before + count);
        return failed;
    }

    private static List<String> groups(String receiver) {
        List<String> groups = new ArrayList<>();
        HUB.get("viewer", "/api/v1/failures/groups").json().forEach(group -> {
            if (group.get("receiver").asText().equals(receiver)) {
                groups.add(receiver + " " + group.get("cause").asText() + " " + group.get("count").asInt());
            }
        });
        return groups;
    }
}
