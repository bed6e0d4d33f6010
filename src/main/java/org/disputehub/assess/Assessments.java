package org.disputehub.assess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.database.RegisterLock;
import org.disputehub.dispute.Event;
import org.disputehub.dispute.Notice;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stage 3 as the flow calls it: disputes whose county is about to hear of them are scored over all that their reports showed, and the
 * messages say how. Runs inside the caller's database transaction.
 */
@Component("assessments")
class Assessments {

    private static final Set<Event> SCORED = Set.of(Event.WORK_ORDER_DISPATCHED, Event.DISPUTE_REPEATED, Event.DISPUTE_REOPENED, Event.REPORT_UPDATED);

    private final Scorer scorer;
    private final RegisterLock lock;

    Assessments(Scorer scorer, RegisterLock lock) {
        this.scorer = scorer;
        this.lock = lock;
    }

    /**
     * @param recognised by receipt, of the reports that come now; null where none does
     * @return the same notices, of which those that hand over work say the level, and after them what is owed for it
     */
    public List<Notice> assess(List<Notice> notices, Map<String, Seen> recognised) {
        Map<String, Seen> fresh = recognised == null ? Map.of() : recognised;
        Set<String> moved = moved(notices);
        Map<String, Occasion> occasions = new LinkedHashMap<>();
        Map<String, Seen> kept = new HashMap<>();
        for (Notice notice : notices) {
            if (SCORED.contains(notice.event())) {
                Seen seen = notice.receipt() == null ? null : fresh.get(notice.receipt());
                occasions.merge(notice.dispute(), occasion(notice, seen, moved.contains(notice.dispute())), Occasion::and);
                if (seen != null) {
                    kept.put(notice.receipt(), seen);
                }
            }
        }
        if (occasions.isEmpty()) {
            return notices;
        }
        Scorer.Result result = scorer.score(List.copyOf(occasions.values()), kept);
        List<Notice> all = new ArrayList<>();
        notices.forEach(notice -> all.add(result.risks().containsKey(notice.dispute()) && RiskData.isSaidIn(notice.event()) ? with(notice, result.risks().get(notice.dispute())) : notice));
        all.addAll(result.notices());
        return all;
    }

    /** Of a report that came before, and is told to another county now, nothing is new. */
    private static Occasion occasion(Notice notice, Seen seen, boolean moved) {
        return seen == null ? new Occasion(notice.dispute(), notice.to(), null, notice.report(), null, null, true, null, Occasion.Cause.REPORT)
                : new Occasion(notice.dispute(), notice.to(), notice.receipt(), notice.report(), notice.receivedAt(), seen, moved, null, Occasion.Cause.REPORT);
    }

    /** @return what is owed for it */
    public List<Notice> again(Again again) {
        lock.hold();
        return scorer.score(again.disputes().stream().map(dispute -> Occasion.again(dispute, again.cause())).toList(), again.recognised()).notices();
    }

    /** Of disputes that reports came to or left, what their reports showed is put together anew. */
    private static Set<String> moved(List<Notice> notices) {
        Set<String> moved = new HashSet<>();
        for (Notice notice : notices) {
            JsonNode data = notice.data();
            if (data != null && (data.has("mergedInto") || data.has("splitInto"))) {
                moved.add(data.path("mergedInto").asText());
                moved.add(data.path("splitInto").asText());
            }
        }
        return moved;
    }

    private static Notice with(Notice notice, ObjectNode risk) {
        ObjectNode data = notice.data() == null ? JsonNodeFactory.instance.objectNode() : notice.data();
        data.set("risk", risk);
        return new Notice(notice.id(), notice.event(), notice.to(), notice.dispute(), data, notice.report(), notice.receipt(), notice.receivedAt());
    }
}
