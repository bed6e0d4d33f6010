package org.disputehub.errors;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

import java.sql.SQLException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FaultTrailTest {

    private static final SQLException CAUSE = new SQLException("Key (name)=(张样例) already exists", "23505");

    @Test
    void saysWhatKindOfFaultItIsDownToItsCauseAndWhereTheHubMetIt() {
        assertThat(FaultTrail.of(new DuplicateKeyException("张样例", CAUSE)))
                .startsWith("DuplicateKeyException < SQLException 23505 at FaultTrailTest.<clinit>:");
    }

    @Test
    void namesBothWhereALibraryFailedAndWhereTheHubCalledIt() {
        assertThatThrownBy(() -> Integer.parseInt("张样例")).satisfies(fault ->
                assertThat(FaultTrail.of(fault)).startsWith("NumberFormatException at NumberFormatException.forInputString:").contains(", FaultTrailTest.").doesNotContain("张样例"));
    }

    @Test
    void neverQuotesWhatTheFaultSays() {
        assertThat(FaultTrail.of(new DuplicateKeyException("张样例", CAUSE))).doesNotContain("张样例");
    }

    @Test
    void endsWhereCausesGoInACircle() {
        Exception one = new IllegalStateException("one");
        Exception two = new IllegalArgumentException("two", one);
        one.initCause(two);
        assertThat(FaultTrail.of(two)).startsWith("IllegalArgumentException < IllegalStateException < ");
    }
}
