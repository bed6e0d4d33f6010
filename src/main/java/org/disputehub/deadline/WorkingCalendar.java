package org.disputehub.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;

/**
 * Public holidays and make-up working days (调休) of the years that are complete; {@code routes/policies/calendar-cn.yaml} as a record.
 *
 * @param years beyond which days are reckoned by the weekday alone
 */
record WorkingCalendar(String zone, Set<Integer> years, Map<LocalDate, String> holidays, Map<LocalDate, String> workdays) {

    /** @param incomplete a day of it is of a year that the calendar does not have */
    record Reckoned(Instant at, boolean incomplete) {
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    boolean works(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return workdays.containsKey(day) || !holidays.containsKey(day) && !weekend;
    }

    boolean knows(LocalDate day) {
        return years.contains(day.getYear());
    }

    /** A clock that runs on working days alone, round the clock on each of them. */
    Reckoned plusWorking(Instant from, Duration time) {
        ZonedDateTime now = from.atZone(zoneId());
        Duration left = time;
        boolean incomplete = false;
        while (true) {
            LocalDate day = now.toLocalDate();
            incomplete |= !knows(day);
            ZonedDateTime midnight = day.plusDays(1).atStartOfDay(zoneId());
            if (works(day)) {
                Duration today = Duration.between(now, midnight);
                if (left.compareTo(today) <= 0) {
                    return new Reckoned(now.plus(left).toInstant(), incomplete);
                }
                left = left.minus(today);
            }
            now = midnight;
        }
    }
}
