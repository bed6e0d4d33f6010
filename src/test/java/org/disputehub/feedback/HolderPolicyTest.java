package org.disputehub.feedback;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class HolderPolicyTest {

    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    /** Minutes from the first order; {@code -} means that it is not the sender's to say. */
    @ParameterizedTest(name = "{0}: {1} at {2} → {3}")
    @CsvSource(delimiter = '|', textBlock = """
            DISPATCHED@0                              | A    | 30   | 30
            DISPATCHED@0                              | A    | 0    | 0
            DISPATCHED@0                              | A    | -900 | 0
            DISPATCHED@0                              | B    | 30   | -
            DISPATCHED@0 RETURNED@1 DISPATCHED>B@1    | A    | 30   | 30
            DISPATCHED@0 RETURNED@1 DISPATCHED>B@1    | A    | 90   | -
            DISPATCHED@0 RETURNED@1 DISPATCHED>B@1    | B    | 90   | 90
            DISPATCHED@0 RETURNED@1 DISPATCHED>B@1    | B    | 55   | 60
            DISPATCHED@0 RETURNED@1 DISPATCHED>B@1    | B    | 40   | -
            DISPATCHED@0                              | city | 30   | -
            DISPATCHED@0 ESCALATED@1                  | city | 90   | 90
            DISPATCHED@0 ESCALATED@1                  | city | 30   | -
            DISPATCHED@0 ESCALATED@1                  | A    | 90   | 90
            """)
    void whoMaySayWhatHappenedWhen(String happenings, String sender, int at, String expected) {
        Instant place = HolderPolicy.place(CoursePolicyTest.happenings(happenings), sender, START.plusSeconds(at * 60L), Duration.ofMinutes(10));
        assertThat(place).isEqualTo(expected.equals("-") ? null : START.plusSeconds(Integer.parseInt(expected) * 60L));
    }
}
