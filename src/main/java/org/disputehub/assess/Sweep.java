package org.disputehub.assess;

import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.disputehub.errors.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores open disputes again: every night, since time counts too, and when rules or registers are others than those that they were scored
 * by. It only raises. What it does not finish before a stop it finds again, since each dispute knows what it rests on.
 */
@Component("sweep")
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    /** Reports wait for no more disputes than these. */
    private static final int PORTION = 50;

    private final OpenReports reports;
    private final Recogniser recogniser;
    private final ProducerTemplate routes;
    private final Clock clock;
    private final CronExpression nights;
    private String swept = "";
    private ZonedDateTime night;

    Sweep(OpenReports reports, Recogniser recogniser, ProducerTemplate routes, RiskSettings settings, Clock clock) {
        this.reports = reports;
        this.recogniser = recogniser;
        this.routes = routes;
        this.clock = clock;
        this.nights = CronExpression.parse(settings.nightly());
        this.night = nights.next(now());
    }

    public void run() {
        String basis = recogniser.basis();
        boolean isNight = !now().isBefore(night);
        if (basis.equals(swept) && !isNight) {
            return;
        }
        int disputes = all(basis, isNight ? night.toInstant() : Instant.EPOCH);
        if (isNight) {
            night = nights.next(now());
        }
        swept = basis;
        if (disputes > 0) {
            LOG.info("Scored {} open disputes again, {}", disputes, isNight ? "as every night" : "since rules or registers are others");
        }
    }

    private int all(String basis, Instant before) {
        int disputes = 0;
        String last = "";
        List<OpenReports.Filed> some = reports.due(basis, before, last, PORTION);
        while (!some.isEmpty()) {
            Map<String, Seen> seen = new HashMap<>();
            Set<String> these = new HashSet<>();
            for (OpenReports.Filed one : some) {
                seen.put(one.receipt(), recogniser.lookAgain(one.report(), one.seen()));
                these.add(one.dispute());
                last = one.dispute();
            }
            disputes += score(new Again(these, seen, Occasion.Cause.SWEEP));
            some = reports.due(basis, before, last, PORTION);
        }
        return disputes;
    }

    /** Some that the hub fails on by itself keep back no others; they are due again with the next rules, or the next night. */
    private int score(Again again) {
        try {
            routes.sendBody("direct:assess-again", again);
            return again.disputes().size();
        } catch (CamelExecutionException e) {
            if (Unavailable.causes(e)) {
                throw e;
            }
            LOG.error("{} open disputes could not be scored again, by a fault of the hub's own: {}", again.disputes().size(), e.getCause().getClass().getName());
            return 0;
        }
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(Recogniser.ZONE);
    }
}
