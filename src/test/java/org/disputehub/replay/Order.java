package org.disputehub.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One dispute as its county has it, and which of its deadlines should have fired by what the county did. */
final class Order {

    enum Stage {
        SIGN_SUPERVISION(Duration.ofHours(4), Set.of("SIGNED", "REPLIED", "RESOLVED")),
        REPLY_SUPERVISION(Duration.ofDays(9), Set.of("REPLIED", "RESOLVED")),
        ESCALATED_SUPERVISION(Duration.ofDays(15), Set.of("RESOLVED")),
        ESCALATED_HANDLING(Duration.ofDays(30), Set.of("RESOLVED"));

        private final Duration within;
        private final Set<String> stops;

        Stage(Duration within, Set<String> stops) {
            this.within = within;
            this.stops = stops;
        }
    }

    private record Event(String kind, Instant at) {
    }

    final String dispute;
    final String connector;
    final Plan plan;
    private final List<Event> events = new ArrayList<>();

    Order(String dispute, String connector, Plan plan) {
        this.dispute = dispute;
        this.connector = connector;
        this.plan = plan;
    }

    void started(Instant at) {
        events.add(new Event("START", at));
    }

    void said(String kind, Instant at) {
        events.add(new Event(kind, at));
    }

    /** Settled, and not open again. */
    boolean settled() {
        return events.stream().map(Event::kind).filter(kind -> kind.equals("START") || kind.equals("RESOLVED")).reduce((first, last) -> last).orElseThrow().equals("RESOLVED");
    }

    /** How often each clock ran out until then. */
    Map<Stage, Integer> missed(Instant until) {
        Map<Stage, Integer> missed = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            Instant due = null;
            for (Event event : events) {
                boolean begins = event.kind().equals("START");
                if (due != null && (begins || stage.stops.contains(event.kind()))) {
                    if (event.at().isAfter(due)) {
                        missed.merge(stage, 1, Integer::sum);
                    }
                    due = null;
                }
                if (begins) {
                    due = event.at().plus(stage.within);
                }
            }
            if (due != null && due.isBefore(until)) {
                missed.merge(stage, 1, Integer::sum);
            }
        }
        return missed;
    }
}
