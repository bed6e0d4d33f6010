package org.disputehub.delivery;

import org.disputehub.connector.Webhook.Retry;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disputehub.delivery.AnswerPolicy.Verdict.LATER;
import static org.disputehub.delivery.AnswerPolicy.Verdict.REFUSED;
import static org.disputehub.delivery.AnswerPolicy.Verdict.TAKEN;

class DeliveryPoliciesTest {

    private static final Retry DEFAULT = new Retry(null, null, null);

    @Test
    void theStatusDecides() {
        assertThat(List.of(200, 201, 202, 204, 299)).allSatisfy(status -> assertThat(AnswerPolicy.of(status)).isEqualTo(TAKEN));
        assertThat(List.of(400, 401, 403, 404, 409, 410, 422, 451)).allSatisfy(status -> assertThat(AnswerPolicy.of(status)).isEqualTo(REFUSED));
        assertThat(List.of(100, 301, 307, 408, 425, 429, 500, 503, 599)).allSatisfy(status -> assertThat(AnswerPolicy.of(status)).isEqualTo(LATER));
    }

    @Test
    void whoAsksForLessIsWell() {
        assertThat(AnswerPolicy.isSick(429)).isFalse();
        assertThat(AnswerPolicy.isSick(503)).isTrue();
    }

    @Test
    void waitsAreDoubledUpToTheLongest() {
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(attempt -> BackoffPolicy.after(attempt, DEFAULT, 0).toSeconds())).containsExactly(10L, 20L, 40L, 80L, 160L);
        assertThat(BackoffPolicy.after(12, DEFAULT, 0)).isEqualTo(Duration.ofHours(4));
        assertThat(BackoffPolicy.after(1000, DEFAULT, 0)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void chanceTakesUpToAHalfOfAWait() {
        assertThat(BackoffPolicy.after(1, DEFAULT, 1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(BackoffPolicy.after(1, DEFAULT, 0.5)).isEqualTo(Duration.ofMillis(7500));
    }

    @Test
    void allAttemptsTogetherTakeDays() {
        long most = IntStream.range(1, DEFAULT.attempts()).mapToLong(attempt -> BackoffPolicy.after(attempt, DEFAULT, 0).toHours()).sum();
        assertThat(most).isBetween(72L, 96L);
    }

    @Test
    void retryAfterIsSecondsOrADateAndNeverMoreThanADay() {
        Instant now = Instant.parse("2026-06-01T04:00:00Z");
        assertThat(BackoffPolicy.asked("120", now)).isEqualTo(Duration.ofMinutes(2));
        assertThat(BackoffPolicy.asked("Mon, 01 Jun 2026 04:05:00 GMT", now)).isEqualTo(Duration.ofMinutes(5));
        assertThat(BackoffPolicy.asked("Mon, 01 Jun 2026 03:00:00 GMT", now)).isZero();
        assertThat(BackoffPolicy.asked("999999999", now)).isEqualTo(Duration.ofDays(1));
        assertThat(BackoffPolicy.asked("soon", now)).isZero();
        assertThat(BackoffPolicy.asked(null, now)).isZero();
    }

    /** The example of the Standard Webhooks specification. */
    @Test
    void aSignatureIsTheOneThatOthersCompute() {
        assertThat(WebhookSignature.of(List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330,
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8))).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
