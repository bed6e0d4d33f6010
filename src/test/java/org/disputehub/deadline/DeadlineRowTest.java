package org.disputehub.deadline;

import org.disputehub.deadline.DeadlineRow.State;
import org.disputehub.deadline.DeadlineRules.Stage;
import org.junit.jupiter.api.Test;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

/** What is done about one clock, when. Hours after the work order; the clock is due at 4 and warned of at 3. */
class DeadlineRowTest {

    @Test
    void firstItIsWarnedOfThenItIsMissed() {
        DeadlineRow row = DeadlineRow.of(clock(4, null, false), null);
        assertThat(row.nextAt()).isEqualTo(hour(3));
        DeadlineRow warned = row.done(hour(3), false);
        assertThat(warned.state()).isEqualTo(State.OPEN);
        assertThat(warned.nextAt()).isEqualTo(hour(4));
        DeadlineRow missed = warned.done(hour(4), false);
        assertThat(missed.state()).isEqualTo(State.MISSED);
        assertThat(missed.nextAt()).isNull();
    }

    @Test
    void afterAnOutageTheWarningIsLeftOut() {
        DeadlineRow missed = DeadlineRow.of(clock(4, null, false), null).done(hour(9), true);
        assertThat(missed.state()).isEqualTo(State.MISSED);
        assertThat(missed.late()).isTrue();
        assertThat(missed.warnedAt()).isNull();
    }

    @Test
    void whatWasDoneInTimeIsNotMissed() {
        DeadlineRow row = DeadlineRow.of(clock(4, 2, false), DeadlineRow.of(clock(4, null, false), null));
        assertThat(row.state()).isEqualTo(State.STOPPED);
        assertThat(row.nextAt()).isNull();
    }

    @Test
    void whatWasHeardLateAndDoneInTimeSupersedesTheMiss() {
        DeadlineRow missed = DeadlineRow.of(clock(4, null, false), null).done(hour(4), false);
        assertThat(DeadlineRow.of(clock(4, 2, false), missed).state()).isEqualTo(State.SUPERSEDED);
        assertThat(DeadlineRow.of(clock(4, 5, false), missed).state()).as("done too late").isEqualTo(State.MISSED);
    }

    @Test
    void whatWasDoneTooLateIsMissedAlsoWhereThatIsHeardBeforeTheClockWasLookedAt() {
        DeadlineRow row = DeadlineRow.of(clock(4, 5, false), DeadlineRow.of(clock(4, null, false), null));
        assertThat(row.state()).isEqualTo(State.OPEN);
        assertThat(row.nextAt()).isEqualTo(hour(4));
    }

    @Test
    void moreTimeBringsAnotherMissAndNoneTwice() {
        DeadlineRow missed = DeadlineRow.of(clock(4, null, false), null).done(hour(4), false);
        assertThat(DeadlineRow.of(clock(4, null, false), missed)).isEqualTo(missed);
        DeadlineRow extended = DeadlineRow.of(clock(28, null, false), missed);
        assertThat(extended.state()).isEqualTo(State.OPEN);
        assertThat(extended.nextAt()).isEqualTo(hour(27));
        assertThat(extended.done(hour(28), false).state()).isEqualTo(State.MISSED);
    }

    @Test
    void aVoidClockDoesNothingAnyMore() {
        DeadlineRow row = DeadlineRow.of(clock(4, null, true), DeadlineRow.of(clock(4, null, false), null));
        assertThat(row.state()).isEqualTo(State.VOID);
        assertThat(row.nextAt()).isNull();
    }

    private static Deadline clock(int due, Integer stopped, boolean voided) {
        return new Deadline("d", Stage.SIGN_SUPERVISION, 1, hour(0), hour(due - 1), hour(due), false, stopped == null ? null : hour(stopped), voided);
    }

    private static Instant hour(int hour) {
        return Instant.parse("2026-06-01T00:00:00Z").plusSeconds(hour * 3600L);
    }
}
