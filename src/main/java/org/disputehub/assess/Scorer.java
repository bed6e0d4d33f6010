package org.disputehub.assess;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.disputehub.dispute.Event;
import org.disputehub.dispute.Notice;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scores disputes over all that is known of them, writes how they stand, and says what is owed for it. Inside the caller's transaction. */
@Component
class Scorer {

    /** @param risks by dispute, as counties are told; @param notices alerts and papers */
    record Result(Map<String, ObjectNode> risks, List<Notice> notices) {
    }

    private final CurrentRiskRules rules;
    private final RiskTables tables;
    private final Papers papers;
    private final RiskMetrics metrics;
    private final Clock clock;

    Scorer(CurrentRiskRules rules, RiskTables tables, Papers papers, RiskMetrics metrics, Clock clock) {
        this.rules = rules;
        this.tables = tables;
        this.papers = papers;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** @param recognised what reports showed, by receipt, to be kept */
    Result score(List<Occasion> occasions, Map<String, Seen> recognised) {
        long start = System.nanoTime();
        Instant now = clock.instant();
        RiskPolicy policy = rules.get().policy();
        tables.keep(recognised, now);
        Map<String, Seen> fresh = tables.together(occasions.stream().filter(Occasion::anew).map(Occasion::dispute).toList());
        occasions.stream().filter(occasion -> !occasion.anew()).forEach(occasion -> fresh.put(occasion.dispute(), occasion.seen()));
        tables.about(fresh);
        Map<String, Dossier> dossiers = tables.load(occasions);
        List<Scored> scored = new ArrayList<>();
        for (Occasion occasion : occasions) {
            Dossier dossier = dossiers.get(occasion.dispute());
            if (dossier != null) {
                Seen seen = together(occasion, dossier, fresh.getOrDefault(occasion.dispute(), Seen.NOTHING));
                scored.add(new Scored(occasion, dossier, seen, policy.assess(seen.elements(), seen.findings(), dossier.history(now)).atLeast(occasion.claimed())));
            }
        }
        tables.write(scored, now);
        Result result = new Result(new HashMap<>(), new ArrayList<>());
        for (Scored one : scored) {
            result.risks().put(one.dispute(), RiskData.of(one.assessment(), policy.duties(one.assessment().level())));
            if (isAlert(one)) {
                result.notices().add(told(one, Event.RISK_UPGRADED, ".risk" + one.raises(), result.risks().get(one.dispute()), now));
            } else if (one.becameFirm()) {
                result.notices().add(told(one, Event.RISK_ASSESSED, ".firm" + now.toEpochMilli(), result.risks().get(one.dispute()), now));
            }
        }
        result.notices().addAll(papers.issue(scored, recognised, policy, now));
        metrics.scored(System.nanoTime() - start);
        return result;
    }

    private static Seen together(Occasion occasion, Dossier dossier, Seen fresh) {
        return occasion.anew() || dossier.seen() == null ? fresh : dossier.seen().and(fresh);
    }

    /** What a work order says itself is no alert. */
    private static boolean isAlert(Scored one) {
        return one.rose() && (one.dossier().standing() != null || one.occasion().cause() != Occasion.Cause.REPORT);
    }

    private static Notice told(Scored one, Event event, String id, ObjectNode risk, Instant now) {
        ObjectNode data = risk.objectNode().put("cause", one.occasion().cause().name());
        if (event == Event.RISK_UPGRADED && one.dossier().standing() != null) {
            data.put("from", one.dossier().standing().level().name());
        }
        data.set("risk", risk.deepCopy());
        return new Notice(one.dispute() + id, event, one.county(), one.dispute(), data, null, null, now);
    }
}
