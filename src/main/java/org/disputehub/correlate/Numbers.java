package org.disputehub.correlate;

import org.disputehub.dispute.Decided;
import org.disputehub.dispute.Decision;
import org.disputehub.home.HubSettings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** Dispute ids such as {@code HB20250603000001}: city, the day it came (Asia/Shanghai), a running number that never comes twice; and records' short numbers. */
@Component
class Numbers {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String INVENTED = "?";

    private final JdbcTemplate database;
    private final Clock clock;
    private final String prefix;

    Numbers(JdbcTemplate database, Clock clock, HubSettings settings) {
        this.database = database;
        this.clock = clock;
        this.prefix = settings.disputePrefix();
    }

    /** @param expected so many are asked for at once, when the first is needed; more where they do not suffice */
    Supplier<String> disputes(int expected) {
        Deque<Long> ready = new ArrayDeque<>();
        String day = prefix + LocalDate.now(clock.withZone(ZONE)).format(DateTimeFormatter.BASIC_ISO_DATE);
        return () -> {
            if (ready.isEmpty()) {
                ready.addAll(next("dispute_number", Math.max(1, expected)));
            }
            return day + String.format("%06d", ready.poll());
        };
    }

    /** Records that the register has not seen get theirs. */
    void give(Collection<SourceRecord> records) {
        List<SourceRecord> fresh = records.stream().filter(record -> record.number == 0).toList();
        if (!fresh.isEmpty()) {
            Iterator<Long> numbers = next("record_number", fresh.size()).iterator();
            fresh.forEach(record -> record.number = numbers.next());
        }
    }

    /** For a rehearsal: numbers of this batch alone. */
    static void rehearse(Collection<SourceRecord> records) {
        long number = 0;
        for (SourceRecord record : records) {
            record.number = record.number == 0 ? --number : record.number;
        }
    }

    static Supplier<String> invented() {
        int[] number = {0};
        return () -> INVENTED + ++number[0];
    }

    /** A dispute that a rehearsal would open has no number yet. */
    static Decided withoutInvented(Decided decided) {
        Decision decision = decided.decision();
        if (decision == null || decision.dispute() == null || !decision.dispute().startsWith(INVENTED)) {
            return decided;
        }
        return new Decided(decided.arrival(), decided.canonical(), new Decision(decision.outcome(), null, decision.county(), decision.tell(), decision.sameAs(), decision.reason()),
                decided.why(), decided.notices());
    }

    private List<Long> next(String sequence, int count) {
        return database.queryForList("select nextval('" + sequence + "') from generate_series(1, ?)", Long.class, count);
    }
}
