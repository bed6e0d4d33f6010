package org.disputehub.assess;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.dispute.Decided;
import org.disputehub.dispute.Decision;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How disputes would be scored with reports that are tried only; nothing is written. */
@Component("riskRehearsal")
class Rehearsal {

    private final CurrentRiskRules rules;
    private final RiskTables tables;
    private final Clock clock;

    Rehearsal(CurrentRiskRules rules, RiskTables tables, Clock clock) {
        this.rules = rules;
        this.tables = tables;
        this.clock = clock;
    }

    /** @return by receipt, of those that would belong to a dispute; as counties would be told */
    public Map<String, ObjectNode> assess(List<Decided> decided, Map<String, Seen> recognised) {
        RiskPolicy policy = rules.get().policy();
        Map<String, ObjectNode> risks = new HashMap<>();
        for (Decided one : decided) {
            Decision decision = one.decision();
            if (decision != null && decision.tell() != null && recognised.containsKey(one.arrival().receipt())) {
                Assessment assessment = assess(policy, decision.dispute(), recognised.get(one.arrival().receipt()));
                risks.put(one.arrival().receipt(), RiskData.of(assessment, policy.duties(assessment.level())));
            }
        }
        return risks;
    }

    private Assessment assess(RiskPolicy policy, String dispute, Seen seen) {
        if (dispute == null) {
            return policy.assess(seen.elements(), seen.findings(), History.NONE);
        }
        Dossier dossier = tables.load(List.of(Occasion.again(dispute, Occasion.Cause.REPORT))).get(dispute);
        Seen both = dossier.seen() == null ? seen : dossier.seen().and(seen);
        return policy.assess(both.elements(), both.findings(), dossier.history(clock.instant()));
    }
}
