package org.disputehub.deadline;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;

import static org.assertj.core.api.Assertions.assertThat;

/** The shipped calendar, and the clock that runs on working days alone. */
class WorkingCalendarTest {

    private static final WorkingCalendar CALENDAR = DeadlinePolicies.CALENDAR.read(Path.of("routes/policies/calendar-cn.yaml"));

    @Test
    void theShippedCalendarHasBothYearsWhole() {
        assertThat(CALENDAR.holidays().keySet().stream().filter(day -> day.getYear() == 2025)).hasSize(28);
        assertThat(CALENDAR.holidays().keySet().stream().filter(day -> day.getYear() == 2026)).hasSize(33);
        assertThat(CALENDAR.workdays().keySet().stream().filter(day -> day.getYear() == 2025)).hasSize(5);
        assertThat(CALENDAR.workdays().keySet().stream().filter(day -> day.getYear() == 2026)).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-13, true", "2026-02-14, true", "2026-02-15, false", "2026-02-16, false", "2026-02-24, true", "2026-02-28, true", "2026-03-01, false", "2027-01-01, true"})
    void whichDaysAreWorked(LocalDate day, boolean works) {
        assertThat(CALENDAR.works(day)).isEqualTo(works);
    }

    /** 2026: Spring Festival 02-15 to 02-23, worked on Saturday 02-14 and Saturday 02-28. */
    @ParameterizedTest(name = "{0} and {1} of working days is {2}")
    @CsvSource({
            "2026-03-02T10:00, P1D,  2026-03-03T10:00, false",
            "2026-03-06T10:00, P1D,  2026-03-09T10:00, false",
            "2026-03-02T10:00, P9D,  2026-03-13T10:00, false",
            "2026-03-06T22:00, PT4H, 2026-03-09T02:00, false",
            "2026-03-07T10:00, PT4H, 2026-03-09T04:00, false",
            "2026-02-13T10:00, P2D,  2026-02-24T10:00, false",
            "2026-02-13T10:00, P1D,  2026-02-14T10:00, false",
            "2026-02-27T10:00, P1D,  2026-02-28T10:00, false",
            "2026-02-20T10:00, P1D,  2026-02-25T00:00, false",
            "2026-12-31T10:00, P1D,  2027-01-01T10:00, true",
            "2026-12-31T10:00, PT4H, 2026-12-31T14:00, false",
            "2027-03-06T10:00, P1D,  2027-03-09T00:00, true"})
    void workingDays(LocalDateTime from, Duration time, LocalDateTime expected, boolean incomplete) {
        WorkingCalendar.Reckoned reckoned = CALENDAR.plusWorking(from.atZone(CALENDAR.zoneId()).toInstant(), time);
        assertThat(reckoned.at().atZone(CALENDAR.zoneId()).toLocalDateTime()).isEqualTo(expected);
        assertThat(reckoned.incomplete()).isEqualTo(incomplete);
    }
}
