package org.disputehub.integrate;

import org.disputehub.errors.BadQuestion;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** From when on: a day, which begins at midnight in China, or a time with its zone. */
final class Since {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Since() {
    }

    static Instant parse(String text) {
        try {
            return text.length() == 10 ? LocalDate.parse(text).atStartOfDay(CHINA).toInstant() : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadQuestion("from: expected a day such as 2026-06-01, or a time such as 2026-06-01T08:00:00+08:00");
        }
    }
}
