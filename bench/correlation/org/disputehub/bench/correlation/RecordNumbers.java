package org.disputehub.bench.correlation;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Running numbers of the sources. */
final class RecordNumbers {

    private final Map<String, Integer> running = new HashMap<>();
    private final Draw draw;

    RecordNumbers(Draw draw) {
        this.draw = draw;
    }

    String next(String connector, String county, LocalDateTime at) {
        int number = running.merge(connector, draw.between(1, 9), Integer::sum);
        String day = at.format(DateTimeFormatter.BASIC_ISO_DATE);
        return switch (connector) {
            case "police-110" -> county + day + String.format("%06d", number);
            case "hotline-12345" -> "HB" + day + String.format("%05d", number);
            case "grid-worker", "public-snapshot" -> new UUID(draw.seed(), draw.seed()).toString();
            default -> connector.substring(5, 7).toUpperCase(Locale.ROOT) + day + String.format("%06d", number);
        };
    }
}
