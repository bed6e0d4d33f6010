package org.disputehub.transport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

/** Marks are compared and moved back in the writing that the platform has. */
class MarkTest {

    @ParameterizedTest
    @CsvSource({"2025-06-10 00:00:00, 2025-06-09 23:59:59", "2025-06-10 00:00:00.250, 2025-06-09 23:59:59.250", "2025-06-10T00:00:00+08:00, 2025-06-09T23:59:59+08:00",
        "2025-06-10T00:00:00Z, 2025-06-09T23:59:59Z", "20250610000000, 20250609235959", "20250610000000123, 20250609235959123", "1749000000, 1748999999", "1749000000000, 1748999999000", "4711, 4711", "A-7, A-7"})
    void aTimeGoesBackInItsOwnWritingAndAnythingElseStays(String mark, String earlier) {
        assertThat(Mark.earlier(mark, Duration.ofSeconds(1))).isEqualTo(earlier);
    }

    @Test
    void numbersAreComparedByValueAndTimesAsText() {
        assertThat(Mark.compare("9", "10")).isNegative();
        assertThat(Mark.compare("2025-06-09 23:59:59", "2025-06-10 00:00:00")).isNegative();
        assertThat(Mark.compare("20250610000000", "20250609235959")).isPositive();
    }

    @Test
    void aWrongDateOfTheFarFutureIsKnown() {
        Instant now = Instant.parse("2025-06-10T00:00:00Z");
        assertThat(Mark.isInFuture("2099-01-01 00:00:00", now)).isTrue();
        assertThat(Mark.isInFuture("2025-06-10 09:00:00", now)).isFalse();
        assertThat(Mark.isInFuture("123456", now)).isFalse();
    }
}
