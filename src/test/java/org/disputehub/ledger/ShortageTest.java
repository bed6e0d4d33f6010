package org.disputehub.ledger;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class ShortageTest {

    /** A look each second, sure after three: what is missing at each, and what is sure at each. */
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
            "0 0 0 0 0 0 0,     0 0 0 0 0 0 0",
            "0 500 500 0 0 0 0, 0 0 0 0 0 0 0",
            "500 0 500 0 500 0, 0 0 0 0 0 0",
            "3 3 3 3 3 3 3,     0 0 0 3 3 3 3",
            "0 3 3 3 3 3 3,     0 0 0 0 0 0 3",
            "3 3 3 503 503 3 3, 0 0 0 3 3 3 3",
            "3 3 3 3 0 0 0,     0 0 0 3 0 0 0",
            "3 3 3 3 5 5 5 5 5 5, 0 0 0 3 3 3 3 3 3 5"})
    void whatIsSure(String missing, String expected) {
        Shortage shortage = new Shortage(Duration.ofSeconds(3));
        int[] second = {0};
        String sure = Stream.of(missing.split(" ")).map(number -> shortage.seen(Long.parseLong(number), Duration.ofSeconds(second[0]++).toNanos()))
                .map(String::valueOf).collect(Collectors.joining(" "));
        assertThat(sure).isEqualTo(expected);
    }
}
