package org.disputehub.assess;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.lookup.Effect;
import org.disputehub.lookup.Findings;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Says of a register's version, before it is activated, which levels open disputes would rise to. */
@Component
class RegisterEffect implements Effect {

    private static final int PORTION = 200;

    private final OpenReports reports;
    private final Recogniser recogniser;
    private final RiskTables tables;
    private final CurrentRiskRules rules;
    private final Clock clock;

    RegisterEffect(OpenReports reports, Recogniser recogniser, RiskTables tables, CurrentRiskRules rules, Clock clock) {
        this.reports = reports;
        this.recogniser = recogniser;
        this.tables = tables;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Map<String, Long> of(BiFunction<ObjectNode, LocalDate, Findings> recognise) {
        Map<String, Long> effect = new TreeMap<>();
        String last = "";
        List<OpenReports.Filed> some = reports.after(last, PORTION);
        while (!some.isEmpty()) {
            Map<String, Seen> seen = new LinkedHashMap<>();
            for (OpenReports.Filed one : some) {
                Seen again = one.seen().again(one.seen().elements(), recognise.apply(one.report(), recogniser.today()));
                seen.merge(one.dispute(), again, Seen::and);
                last = one.dispute();
            }
            count(seen, effect);
            some = reports.after(last, PORTION);
        }
        return effect;
    }

    private void count(Map<String, Seen> seen, Map<String, Long> effect) {
        RiskPolicy policy = rules.get().policy();
        Instant now = clock.instant();
        tables.load(seen.keySet().stream().map(dispute -> Occasion.again(dispute, Occasion.Cause.SWEEP)).toList()).forEach((dispute, dossier) -> {
            Seen all = dossier.seen() == null ? seen.get(dispute) : dossier.seen().and(seen.get(dispute));
            Assessment assessment = policy.assess(all.elements(), all.findings(), dossier.history(now));
            if (dossier.standing() == null || assessment.level() != dossier.standing().level()) {
                effect.merge(assessment.level().name(), 1L, Long::sum);
            }
        });
    }
}
