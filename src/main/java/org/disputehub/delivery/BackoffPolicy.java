package org.disputehub.delivery;

import org.disputehub.connector.Webhook.Retry;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** How long after an attempt in vain the next one is made. */
final class BackoffPolicy {

    /** No receiver holds its messages up for longer by one answer. */
    static final Duration LONGEST_ASKED = Duration.ofDays(1);

    private BackoffPolicy() {
    }

    /**
     * Doubled after each attempt, and up to a half shorter by chance, so that what failed at one moment does not come back at one moment.
     *
     * @param attempts made so far, at least 1
     * @param chance   0 to 1
     */
    static Duration after(int attempts, Retry retry, double chance) {
        long doubled = attempts > 40 ? Long.MAX_VALUE : retry.first().toMillis() << (attempts - 1);
        long most = doubled <= 0 || doubled > retry.longest().toMillis() ? retry.longest().toMillis() : doubled;
        return Duration.ofMillis(most - (long) (most / 2.0 * chance));
    }

    /** What Retry-After asks for, in seconds or as a date; none where it cannot be read. */
    static Duration asked(String retryAfter, Instant now) {
        if (retryAfter == null) {
            return Duration.ZERO;
        }
        try {
            Duration asked = retryAfter.strip().matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(retryAfter.strip()))
                    : Duration.between(now, ZonedDateTime.parse(retryAfter.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
            return asked.isNegative() ? Duration.ZERO : asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }
}
