package org.disputehub.assess;

import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks again what nobody answered when a report came; its dispute stands provisionally until then. */
@Component("lateAnswers")
class LateAnswers {

    private static final int PORTION = 20;

    private final OpenReports reports;
    private final Recogniser recogniser;
    private final ProducerTemplate routes;
    private final Clock clock;

    LateAnswers(OpenReports reports, Recogniser recogniser, ProducerTemplate routes, Clock clock) {
        this.reports = reports;
        this.recogniser = recogniser;
        this.routes = routes;
        this.clock = clock;
    }

    /** As long as somebody answers. */
    public void ask() {
        boolean answered = true;
        while (answered) {
            answered = askSome(reports.unanswered(PORTION));
        }
    }

    private boolean askSome(List<OpenReports.Filed> waiting) {
        if (waiting.isEmpty()) {
            return false;
        }
        List<Seen> now = recogniser.look(waiting.stream().map(OpenReports.Filed::report).toList());
        Map<String, Seen> answered = new HashMap<>();
        Set<String> disputes = new HashSet<>();
        for (int i = 0; i < waiting.size(); i++) {
            OpenReports.Filed one = waiting.get(i);
            Seen again = one.seen().again(now.get(i).elements(), now.get(i).findings());
            if (again.findings().notAsked().size() < one.seen().findings().notAsked().size()) {
                answered.put(one.receipt(), again);
                disputes.add(one.dispute());
            }
        }
        reports.tried(waiting, clock.instant());
        if (!disputes.isEmpty()) {
            routes.sendBody("direct:assess-again", new Again(disputes, answered, Occasion.Cause.LOOKUP));
        }
        return !disputes.isEmpty();
    }
}
