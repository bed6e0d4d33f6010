package org.disputehub.failures;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disputehub.failures.RampPolicy.Step.GO_ON;
import static org.disputehub.failures.RampPolicy.Step.STOP;
import static org.disputehub.failures.RampPolicy.Step.WAIT;

class RampPolicyTest {

    @Test
    void oneThenTenThenAHundredThenAll() {
        assertThat(IntStream.rangeClosed(1, 5).map(RampPolicy::size)).containsExactly(1, 10, 100, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    @Test
    void theNextWaveGoesWhenAllOfTheOneBeforeWereTried() {
        assertThat(RampPolicy.next(9, 0, 1, 0.2)).isEqualTo(WAIT);
        assertThat(RampPolicy.next(9, 1, 0, 0.2)).isEqualTo(GO_ON);
        assertThat(RampPolicy.next(0, 0, 0, 0.2)).as("nothing was sent yet").isEqualTo(GO_ON);
    }

    @Test
    void tooManyStopItWithoutWaitingForTheOthers() {
        assertThat(RampPolicy.next(0, 1, 0, 0.2)).isEqualTo(STOP);
        assertThat(RampPolicy.next(0, 3, 7, 0.2)).isEqualTo(STOP);
        assertThat(RampPolicy.next(8, 2, 0, 0.2)).as("just as many as are borne").isEqualTo(GO_ON);
        assertThat(RampPolicy.next(0, 10, 0, 1)).as("whatever happens").isEqualTo(GO_ON);
    }
}
