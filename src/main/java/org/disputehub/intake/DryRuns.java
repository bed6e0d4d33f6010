package org.disputehub.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.dispute.Decided;
import org.disputehub.dispute.Decision;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer to {@code ?dryRun=true}: the canonical report and what would be decided. Nothing has been stored. */
@Component("dryRuns")
class DryRuns {

    /** @param risks how the disputes would be scored, by receipt */
    public Answer answer(Drafts drafts, List<Decided> decisions, Map<String, ObjectNode> risks) throws IOException {
        List<Draft> tried = drafts.first(decisions.size());
        List<Map<String, Object>> results = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            results.add(result(tried.get(i), decisions.get(i).decision(), risks.get(decisions.get(i).arrival().receipt())));
        }
        return new Answer(200, drafts.isBatch() ? Map.of("dryRun", true, "reports", results) : results.get(0), Map.of());
    }

    private static Map<String, Object> result(Draft draft, Decision decision, ObjectNode risk) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("dryRun", true);
        result.put("mapping", draft.arrival().mapping());
        if (draft.refused()) {
            result.put("outcome", "QUARANTINED");
            result.put("errors", draft.findings());
        } else {
            result.put("outcome", decision.outcome());
            result.put("reason", decision.reason());
            result.put("county", decision.county());
            result.put("dispute", decision.dispute());
            result.put("risk", risk);
        }
        result.put("canonical", draft.canonical());
        return result;
    }
}
