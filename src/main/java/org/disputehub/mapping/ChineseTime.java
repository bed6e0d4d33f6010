package org.disputehub.mapping;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times as Chinese sources write them, in Asia/Shanghai where they name no zone. */
final class ChineseTime {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(\\d{2})?)?");
    private static final Pattern PARTS = Pattern.compile(
            "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]*(\\d{1,2})[:时点](?:(\\d{1,2})(?:[:分](?:(\\d{1,2})(?:\\.\\d+)?秒?)?)?)?)?");

    private ChineseTime() {
    }

    /** @throws DateTimeException where the text is no date */
    static OffsetDateTime parse(String text) {
        if (text.length() > 19 && (text.endsWith("Z") || text.matches(".*[+-]\\d{2}:\\d{2}"))) {
            return OffsetDateTime.parse(text).atZoneSameInstant(ZONE).toOffsetDateTime();
        }
        for (Pattern form : new Pattern[]{COMPACT, PARTS}) {
            Matcher parts = form.matcher(text);
            if (parts.matches()) {
                return LocalDateTime.of(part(parts, 1), part(parts, 2), part(parts, 3), part(parts, 4), part(parts, 5), part(parts, 6))
                        .atZone(ZONE).toOffsetDateTime();
            }
        }
        throw new DateTimeException("no date");
    }

    private static int part(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }
}
