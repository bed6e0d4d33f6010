package org.disputehub.transport;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a platform has been read: a time or a number, in the platform's own writing. */
final class Mark {

    private static final ZoneId CHINA = ZoneOffset.ofHours(8);
    private static final List<DateTimeFormatter> TIMES = Stream.of("uuuu-MM-dd HH:mm:ss", "uuuu-MM-dd HH:mm:ss.SSS", "uuuu-MM-dd HH:mm:ss.SSSSSS",
            "uuuu-MM-dd'T'HH:mm:ss", "uuuu-MM-dd'T'HH:mm:ss.SSS", "uuuu-MM-dd'T'HH:mm:ssXXX", "uuuu-MM-dd'T'HH:mm:ss.SSSXXX", "uuuu-MM-dd'T'HH:mm:ss.SSSSSSXXX",
            "uuuu/MM/dd HH:mm:ss", "uuuuMMddHHmmss", "uuuuMMddHHmmssSSS").map(DateTimeFormatter::ofPattern).toList();
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private Mark() {
    }

    /** Numbers by value, everything else as text: times in one writing are in order as text. */
    static int compare(String one, String other) {
        boolean numbers = Stream.of(one, other).allMatch(mark -> mark.matches("-?\\d{1,40}(\\.\\d{1,20})?"));
        return numbers ? new BigDecimal(one).compareTo(new BigDecimal(other)) : one.compareTo(other);
    }

    /** The same writing, earlier by that much; a mark that is no time stays as it is. */
    static String earlier(String mark, Duration by) {
        for (DateTimeFormatter writing : TIMES) {
            Optional<TemporalAccessor> time = read(writing, mark);
            if (time.isPresent()) {
                return writing.format(time.get() instanceof OffsetDateTime offset ? offset.minus(by) : ((LocalDateTime) time.get()).minus(by));
            }
        }
        return sinceEpoch(mark).map(time -> mark.length() == 10 ? time.minus(by).getEpochSecond() : time.minus(by).toEpochMilli()).map(String::valueOf).orElse(mark);
    }

    /** One wrong date of the year 2099 would otherwise hide all that comes until then. */
    static boolean isInFuture(String mark, Instant now) {
        Optional<Instant> time = TIMES.stream().flatMap(writing -> read(writing, mark).stream()).findFirst()
                .map(read -> read instanceof OffsetDateTime offset ? offset.toInstant() : ((LocalDateTime) read).atZone(CHINA).toInstant())
                .or(() -> sinceEpoch(mark));
        return time.isPresent() && time.get().isAfter(now.plus(Duration.ofDays(1)));
    }

    private static Optional<TemporalAccessor> read(DateTimeFormatter writing, String mark) {
        try {
            return Optional.of(writing.parseBest(mark, OffsetDateTime::from, LocalDateTime::from));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    /** Seconds or milliseconds of this century. */
    private static Optional<Instant> sinceEpoch(String mark) {
        if (!mark.matches("\\d{10}|\\d{12,13}")) {
            return Optional.empty();
        }
        long number = Long.parseLong(mark);
        Instant time = mark.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return Optional.of(time).filter(t -> t.isAfter(EARLIEST) && t.isBefore(LATEST));
    }
}
