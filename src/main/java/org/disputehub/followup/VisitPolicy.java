package org.disputehub.followup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.disputehub.dispute.Course;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Which visits a dispute needs and has had, by its course alone. */
final class VisitPolicy {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FollowUpRules rules;

    VisitPolicy(FollowUpRules rules) {
        this.rules = rules;
    }

    List<Visit> visits(Course course) {
        List<Visit> all = new ArrayList<>();
        List<Visit> open = new ArrayList<>();
        boolean settled = false;
        for (Course.Step step : course.steps()) {
            switch (step.kind()) {
                case RESOLVED, CLOSED -> {
                    if (!settled) {
                        open = plan(course, step);
                        settled = true;
                    }
                }
                case VISITED -> made(open, step);
                case REOPENED, ENDED, REDISPATCHED -> {
                    open.forEach(visit -> all.add(visit.doneAt() == null ? voided(visit) : visit));
                    open = new ArrayList<>();
                    settled = false;
                }
                default -> { }
            }
        }
        all.addAll(open);
        return all;
    }

    private List<Visit> plan(Course course, Course.Step settlement) {
        List<Visit> visits = new ArrayList<>();
        List<FollowUpRules.Rule> needed = rules.visits(course.level());
        for (int i = 0; i < needed.size(); i++) {
            FollowUpRules.Rule rule = needed.get(i);
            String id = course.dispute() + "." + settlement.number() + ".visit" + (i + 1);
            if (rule.share() == null || drawn(id) < rule.share()) {
                Instant opensAt = plus(settlement.at(), rule.after());
                Instant dueAt = plus(opensAt, rule.within());
                // Whoever settled long ago and says so only now is not late with a visit that nobody had told him of.
                Instant due = dueAt.isAfter(settlement.heardAt()) ? dueAt : plus(settlement.heardAt(), rule.within());
                visits.add(new Visit(id, course.dispute(), settlement.number(), rule.methods(), opensAt, due, null, null, false));
            }
        }
        return visits;
    }

    /** The visit that it names, else the first that was not made. */
    private void made(List<Visit> open, Course.Step step) {
        JsonNode said = tree(step.detail());
        String result = said.path("result").asText();
        Instant doneAt = result.equals("UNREACHABLE") && !rules.unreachableCounts() ? null : step.at();
        String named = said.path("visit").asText(null);
        for (int i = 0; i < open.size(); i++) {
            Visit visit = open.get(i);
            if (visit.doneAt() == null && (named == null || named.equals(visit.id()))) {
                open.set(i, new Visit(visit.id(), visit.dispute(), visit.settledBy(), visit.methods(), visit.opensAt(), visit.dueAt(), doneAt, result, false));
                return;
            }
        }
    }

    private static Visit voided(Visit visit) {
        return new Visit(visit.id(), visit.dispute(), visit.settledBy(), visit.methods(), visit.opensAt(), visit.dueAt(), null, null, true);
    }

    private Instant plus(Instant from, Period time) {
        return from.atZone(rules.zoneId()).plus(time).toInstant();
    }

    /** 0 to 99, the same for ever. */
    private static int drawn(String id) {
        CRC32 hash = new CRC32();
        hash.update(id.getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % 100);
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
